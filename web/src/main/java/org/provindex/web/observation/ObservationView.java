package org.provindex.web.observation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.provindex.model.area.AreaCode;
import org.provindex.model.indicator.IndicatorCode;
import org.provindex.model.observation.Comparator;
import org.provindex.model.observation.Kind;
import org.provindex.model.observation.Measure;
import org.provindex.model.observation.Observation;
import org.provindex.model.observation.Statistic;
import org.provindex.model.period.Period;
import org.provindex.web.revision.Versioned;

/**
 * An observation as it is answered.
 *
 * @param value in {@code unit}, full precision; absent where the release took it back
 * @param action {@code delete} where there is no value any more
 * @param displayUnit unit in which a level is usually shown, with so many {@code decimals}
 * @param revision of the clock of knowledge that it came with
 * @param supersededBy revision that put another in its place; absent while it is in force
 */
public record ObservationView(
        String id,
        IndicatorCode indicator,
        AreaCode area,
        Period period,
        Measure measure,
        Kind kind,
        @Nullable String scope,
        @Nullable String action,
        @Nullable BigDecimal value,
        String unit,
        @Nullable String displayUnit,
        @Nullable Integer decimals,
        Comparator comparator,
        Statistic statistic,
        String status,
        @Nullable Boolean orderAssumed,
        @Nullable Boolean seriesBreak,
        @Nullable String plan,
        String source,
        String release,
        @Nullable LocalDate releasedOn,
        long revision,
        Instant recordedAt,
        @Nullable Long supersededBy,
        long version)
        implements Versioned {
    public static ObservationView of(Observation o) {
        boolean isLevel = o.measure() == Measure.LEVEL;
        return new ObservationView(
                o.id().toString(),
                o.indicator(),
                o.area(),
                o.period(),
                o.measure(),
                o.kind(),
                o.scope().isEmpty() ? null : o.scope(),
                o.value().value() == null ? "delete" : null,
                o.value().value(),
                o.unit(),
                isLevel ? o.displayUnit() : null,
                isLevel ? o.decimals() : null,
                o.value().comparator(),
                o.value().statistic(),
                o.value().status(),
                o.value().orderAssumed() ? true : null,
                o.value().seriesBreak() ? true : null,
                o.value().plan(),
                o.source(),
                o.release(),
                o.releasedOn(),
                o.recorded().id(),
                o.recorded().recordedAt(),
                o.supersededId(),
                // An observation changes once: when another takes its place.
                o.supersededId() == null ? o.recorded().id() : o.supersededId());
    }
}
