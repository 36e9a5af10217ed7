package org.provindex.ingest.imports;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.provindex.model.Words;
import org.provindex.model.catalogue.AreaEntry;
import org.provindex.model.catalogue.IndicatorEntry;
import org.provindex.model.catalogue.UnitEntry;
import org.provindex.model.observation.Cell;
import org.provindex.model.observation.Comparator;
import org.provindex.model.observation.Kind;
import org.provindex.model.observation.Measure;
import org.provindex.model.observation.Staging;
import org.provindex.model.observation.Statement;
import org.provindex.model.observation.Statistic;
import org.provindex.model.observation.Witness;
import org.provindex.model.period.Period;

/**
 * Turns a row of a long-form table into a cell and a statement, or into every fault that it has.
 */
final class RowReader {
    // At most 30 digits: a statistic with more is a mistake, and a huge exponent would fill the
    // memory.
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?");
    private static final int REMEMBERED_PERIODS = 10_000;

    private final Header header;
    private final Lookup lookup;
    private final Releases releases;
    private final RowFaults faults;
    private final Map<String, Period> periods = new HashMap<>();
    private List<String> fields = List.of();
    private long row;
    private long empty;

    RowReader(Header header, Lookup lookup, Releases releases, RowFaults faults) {
        this.header = header;
        this.lookup = lookup;
        this.releases = releases;
        this.faults = faults;
    }

    long emptyCells() {
        return empty;
    }

    /**
     * @param number 1-based line of the file at which the row begins
     */
    void read(List<String> cells, long number, long importId, Staging staging) {
        fields = cells;
        row = number;
        if (!hasRightShape()) {
            return;
        }
        IndicatorEntry indicator =
                one("indicator", lookup.indicator(text("indicator")), i -> i.code().value());
        AreaEntry area = one("area", lookup.area(text("area")), a -> a.code().value());
        Period period = period();
        Measure measure = word(Measure.class, Measure.LEVEL, "measure");
        Kind kind = word(Kind.class, Kind.ACTUAL, "kind");
        Comparator comparator = word(Comparator.class, Comparator.EQ, "comparator");
        String scope = scope(measure);
        Integer release = release();
        UnitEntry unit = indicator == null || measure == null ? null : unit(indicator, measure);
        String status = status();
        BigDecimal value = value();
        if (indicator != null && !indicator.isActive()) {
            fault(
                    "indicator",
                    "not-active",
                    "the indicator %s is %s".formatted(indicator.code(), indicator.status()));
        }
        boolean complete =
                indicator != null
                        && area != null
                        && period != null
                        && measure != null
                        && kind != null
                        && comparator != null;
        // A fault anywhere stops the import, so what is staged beside one is never recorded.
        if (!complete
                || scope == null
                || release == null
                || unit == null
                || status == null
                || value == null) {
            return;
        }
        String plan = text("plan");
        staging.add(
                new Cell(indicator.id(), area.id(), period, measure, kind, scope, release),
                new Statement(
                        value.multiply(unit.factor()),
                        unit.baseId(),
                        comparator,
                        Statistic.VALUE,
                        status,
                        false,
                        false,
                        plan.isEmpty() ? null : plan),
                Witness.cell(
                        importId,
                        null,
                        Math.toIntExact(row),
                        header.column("value"),
                        text("value") + " " + unit.code()));
    }

    private boolean hasRightShape() {
        if (fields.size() != header.width()) {
            faults.add(
                    row,
                    null,
                    "width",
                    "the row has %d cells, the header %d".formatted(fields.size(), header.width()));
            return false;
        }
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).indexOf('\uFFFD') >= 0) {
                faults.add(
                        row,
                        i + 1,
                        "encoding",
                        "the text is not in the declared encoding; send the right one, such as 'Content-Type: text/csv; charset=GB18030'");
                return false;
            }
        }
        return true;
    }

    private @Nullable UnitEntry unit(IndicatorEntry indicator, Measure measure) {
        UnitEntry unit = one("unit", lookup.unit(text("unit"), indicator), UnitEntry::code);
        if (unit != null && measure == Measure.LEVEL && !unit.base().equals(indicator.unit())) {
            fault(
                    "unit",
                    "other-base",
                    "'%s' cannot be converted to '%s', the unit of %s"
                            .formatted(unit.code(), indicator.unit(), indicator.code()));
            return null;
        }
        return unit;
    }

    private @Nullable Period period() {
        String text = text("period");
        try {
            return periods.size() > REMEMBERED_PERIODS
                    ? Period.parse(text)
                    : periods.computeIfAbsent(text, Period::parse);
        } catch (IllegalArgumentException e) {
            fault("period", "not-a-period", e.getMessage());
            return null;
        }
    }

    /**
     * Null for an empty cell, which is no observation and never 0, and for one that is no number.
     */
    private @Nullable BigDecimal value() {
        String text = text("value");
        if (text.isEmpty()) {
            empty++;
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            fault(
                    "value",
                    "not-a-number",
                    "'%s' is no number; write 1234.5 without grouping".formatted(shorten(text)));
            return null;
        }
        return new BigDecimal(text);
    }

    private @Nullable String status() {
        String status = text("status");
        if (status.isEmpty() || status.matches("[A-Z]")) {
            return status.isEmpty() ? "A" : status;
        }
        fault(
                "status",
                "status",
                "'%s' is no observation status; write one letter of SDMX CL_OBS_STATUS"
                        .formatted(shorten(status)));
        return null;
    }

    private @Nullable String scope(@Nullable Measure measure) {
        String scope = text("scope");
        boolean isRank = measure == Measure.RANK;
        if (isRank == scope.isEmpty()) {
            fault(
                    "scope",
                    "scope",
                    "a rank, and nothing else, has the group it was given in as its scope");
            return null;
        }
        if (!isRank) {
            return scope;
        }
        AreaEntry group = one("scope", lookup.area(scope), a -> a.code().value());
        return group == null ? null : group.code().value();
    }

    private @Nullable Integer release() {
        String source = text("source");
        String release = text("release");
        Integer id = releases.find(source, release);
        if (id == null) {
            fault(
                    "release",
                    "unknown-release",
                    source.isEmpty() && release.isEmpty()
                            ? "the row belongs to no release: name source and release in the request or in columns"
                            : "there is no release '%s' of a source '%s'"
                                    .formatted(shorten(release), shorten(source)));
        }
        return id;
    }

    private <E extends Enum<E>> @Nullable E word(Class<E> type, E otherwise, String name) {
        String text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return Words.parse(type, text);
        } catch (IllegalArgumentException e) {
            fault(name, "unknown-" + name, shorten(e.getMessage()));
            return null;
        }
    }

    private <T> @Nullable T one(String name, List<T> found, Function<T, String> code) {
        if (found.size() == 1) {
            return found.get(0);
        }
        String text = shorten(text(name));
        fault(
                name,
                (found.isEmpty() ? "unknown-" : "ambiguous-") + name,
                found.isEmpty()
                        ? "there is no %s '%s'".formatted(name, text)
                        : "'%s' may be %s; write the code"
                                .formatted(
                                        text,
                                        String.join(" or ", found.stream().map(code).toList())));
        return null;
    }

    private String text(String name) {
        return header.text(fields, name);
    }

    private void fault(String column, String code, String message) {
        int number = header.column(column);
        faults.add(row, number > 0 ? number : null, code, message);
    }

    private static String shorten(String text) {
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }
}
