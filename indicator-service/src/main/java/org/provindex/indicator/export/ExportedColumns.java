package org.provindex.indicator.export;

import java.time.temporal.Temporal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provindex.model.observation.Observation;

/** The columns of tables of observations; values stand in the base unit of their indicator. */
final class ExportedColumns {
    static final List<String> HEADER =
            List.of(
                    "indicator",
                    "indicatorName",
                    "area",
                    "areaName",
                    "period",
                    "measure",
                    "kind",
                    "scope",
                    "value",
                    "unit",
                    "comparator",
                    "statistic",
                    "status",
                    "seriesBreak",
                    "orderAssumed",
                    "plan",
                    "source",
                    "release",
                    "releasedOn",
                    "revision",
                    "recordedAt",
                    "id");

    /** Place of the one column that is a number to calculate with. */
    static final int VALUE = HEADER.indexOf("value");

    private static final int MOST_KEPT = 10_000;

    private final ExportedNames names;

    /** Days and times are few and take long to write. */
    private final Map<Temporal, String> dated = new HashMap<>();

    ExportedColumns(ExportedNames names) {
        this.names = names;
    }

    /** One text for each column; null where there is none. */
    @Nullable String[] of(Observation o) {
        var said = o.value();
        return new @Nullable String[] {
            o.indicator().value(),
            names.indicator(o.indicator().value()),
            o.area().value(),
            names.area(o.area().value()),
            o.period().code(),
            o.measure().word(),
            o.kind().word(),
            o.scope().isEmpty() ? null : o.scope(),
            said.value() == null ? null : said.value().toPlainString(),
            o.unit(),
            said.comparator().word(),
            said.statistic().word(),
            said.status(),
            said.seriesBreak() ? "true" : null,
            said.orderAssumed() ? "true" : null,
            said.plan(),
            o.source(),
            o.release(),
            o.releasedOn() == null ? null : dated(o.releasedOn()),
            Long.toString(o.recorded().id()),
            dated(o.recorded().recordedAt()),
            o.id().toString()
        };
    }

    private String dated(Temporal time) {
        if (dated.size() > MOST_KEPT) {
            dated.clear();
        }
        return dated.computeIfAbsent(time, Temporal::toString);
    }
}
