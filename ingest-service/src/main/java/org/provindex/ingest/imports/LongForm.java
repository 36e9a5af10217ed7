package org.provindex.ingest.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
 * Reads a table in long form ({@code indicator,area,period,value,unit} and optional columns) row by
 * row in flat memory. Each good row is staged; each bad one is a fault with row and column.
 */
final class LongForm {
    // At most 30 digits: a statistic with more is a mistake, and a huge exponent would fill the
    // memory.
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?");
    private static final int PROGRESS_ROWS = 50_000;

    /** Where rows without a source or release of their own belong. */
    interface Releases {
        /** Surrogate key, or null if there is no such release. */
        @Nullable Integer find(String source, String release);
    }

    private final Lookup lookup;
    private final Releases releases;
    private final RowFaults faults;
    private final int longestCell;
    private final Map<String, Period> periods = new HashMap<>();
    private long rows;
    private long empty;

    LongForm(Lookup lookup, Releases releases, RowFaults faults, int longestCell) {
        this.lookup = lookup;
        this.releases = releases;
        this.faults = faults;
        this.longestCell = longestCell;
    }

    long rows() {
        return rows;
    }

    /** Rows whose value was empty: no observation, never 0. */
    long emptyCells() {
        return empty;
    }

    /**
     * @param progress told the number of rows now and then
     */
    void read(Reader text, long importId, Staging staging, LongConsumer progress)
            throws IOException {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder()
                        .maxBufferSize(longestCell)
                        .skipEmptyLines(true)
                        .ofCsvRecord(text)) {
            Header header = null;
            for (CsvRecord record : csv) {
                if (header == null) {
                    header = Header.of(record.getFields(), record.getStartingLineNumber(), faults);
                    if (!faults.isEmpty()) {
                        return;
                    }
                    continue;
                }
                rows++;
                row(header, record.getFields(), record.getStartingLineNumber(), importId, staging);
                if (rows % PROGRESS_ROWS == 0) {
                    progress.accept(rows);
                }
                if (faults.areTooMany()) {
                    return;
                }
            }
            if (header == null) {
                faults.add(1, null, "empty", "the table is empty");
            } else if (rows == 0) {
                faults.add(1, null, "empty", "the table has a header and no rows");
            }
        } catch (CsvParseException e) {
            faults.add(
                    rows + 2,
                    null,
                    "malformed",
                    "a cell is longer than %d characters or a quote is not closed"
                            .formatted(longestCell));
        }
    }

    private void row(Header header, List<String> fields, long row, long importId, Staging staging) {
        if (fields.size() != header.width()) {
            faults.add(
                    row,
                    null,
                    "width",
                    "the row has %d cells, the header %d".formatted(fields.size(), header.width()));
            return;
        }
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).indexOf('\uFFFD') >= 0) {
                faults.add(
                        row,
                        i + 1,
                        "encoding",
                        "the text is not in the declared encoding; send the right one, such as 'Content-Type: text/csv; charset=GB18030'");
                return;
            }
        }
        IndicatorEntry indicator =
                one(
                        header,
                        fields,
                        "indicator",
                        row,
                        lookup.indicator(header.text(fields, "indicator")),
                        i -> i.code().value());
        AreaEntry area =
                one(
                        header,
                        fields,
                        "area",
                        row,
                        lookup.area(header.text(fields, "area")),
                        a -> a.code().value());
        Period period = period(header, fields, row);
        Measure measure = word(Measure.class, Measure.LEVEL, header, fields, "measure", row);
        Kind kind = word(Kind.class, Kind.ACTUAL, header, fields, "kind", row);
        Comparator comparator =
                word(Comparator.class, Comparator.EQ, header, fields, "comparator", row);
        if (indicator == null
                || area == null
                || period == null
                || measure == null
                || kind == null
                || comparator == null) {
            return;
        }
        if (!indicator.isActive()) {
            faults.add(
                    row,
                    header.column("indicator"),
                    "not-active",
                    "the indicator %s is %s".formatted(indicator.code(), indicator.status()));
            return;
        }
        UnitEntry unit = unit(header, fields, row, indicator, measure);
        Integer release =
                releases.find(header.text(fields, "source"), header.text(fields, "release"));
        if (release == null) {
            faults.add(
                    row,
                    header.column("release") > 0 ? header.column("release") : null,
                    "unknown-release",
                    "there is no release '%s' of a source '%s'"
                            .formatted(
                                    header.text(fields, "release"), header.text(fields, "source")));
        }
        String scope = header.text(fields, "scope");
        if ((measure == Measure.RANK) == scope.isEmpty()
                || (!scope.isEmpty() && lookup.area(scope).isEmpty())) {
            faults.add(
                    row,
                    header.column("scope") > 0 ? header.column("scope") : null,
                    "scope",
                    "a rank, and nothing else, has the group it was given in as its scope");
            return;
        }
        String text = header.text(fields, "value");
        if (text.isEmpty()) {
            empty++;
            return;
        }
        if (!NUMBER.matcher(text).matches()) {
            faults.add(
                    row,
                    header.column("value"),
                    "not-a-number",
                    "'%s' is no number; write 1234.5 without grouping".formatted(shorten(text)));
            return;
        }
        String status = header.text(fields, "status");
        if (!status.isEmpty() && !status.matches("[A-Z]")) {
            faults.add(
                    row,
                    header.column("status"),
                    "status",
                    "'%s' is no observation status; write one letter of SDMX CL_OBS_STATUS"
                            .formatted(shorten(status)));
            return;
        }
        if (unit == null || release == null) {
            return;
        }
        String plan = header.text(fields, "plan");
        staging.add(
                new Cell(indicator.id(), area.id(), period, measure, kind, scope, release),
                new Statement(
                        new BigDecimal(text).multiply(unit.factor()),
                        unit.baseId(),
                        comparator,
                        Statistic.VALUE,
                        status.isEmpty() ? "A" : status,
                        false,
                        false,
                        plan.isEmpty() ? null : plan),
                Witness.cell(
                        importId,
                        null,
                        Math.toIntExact(row),
                        header.column("value"),
                        text + " " + unit.code()));
    }

    private @Nullable UnitEntry unit(
            Header header,
            List<String> fields,
            long row,
            IndicatorEntry indicator,
            Measure measure) {
        String text = header.text(fields, "unit");
        List<UnitEntry> found = lookup.unit(text, indicator);
        UnitEntry unit = one(header, fields, "unit", row, found, UnitEntry::code);
        if (unit != null && measure == Measure.LEVEL && !unit.base().equals(indicator.unit())) {
            faults.add(
                    row,
                    header.column("unit"),
                    "other-base",
                    "'%s' cannot be converted to '%s', the unit of %s"
                            .formatted(unit.code(), indicator.unit(), indicator.code()));
            return null;
        }
        return unit;
    }

    private @Nullable Period period(Header header, List<String> fields, long row) {
        String text = header.text(fields, "period");
        try {
            return periods.size() > 10_000
                    ? Period.parse(text)
                    : periods.computeIfAbsent(text, Period::parse);
        } catch (IllegalArgumentException e) {
            faults.add(row, header.column("period"), "not-a-period", e.getMessage());
            return null;
        }
    }

    private <E extends Enum<E>> @Nullable E word(
            Class<E> type, E otherwise, Header header, List<String> fields, String name, long row) {
        String text = header.text(fields, name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return org.provindex.model.Words.parse(type, text);
        } catch (IllegalArgumentException e) {
            faults.add(row, header.column(name), "unknown-" + name, shorten(e.getMessage()));
            return null;
        }
    }

    private <T> @Nullable T one(
            Header header,
            List<String> fields,
            String name,
            long row,
            List<T> found,
            java.util.function.Function<T, String> code) {
        if (found.size() == 1) {
            return found.get(0);
        }
        String text = shorten(header.text(fields, name));
        faults.add(
                row,
                header.column(name),
                (found.isEmpty() ? "unknown-" : "ambiguous-") + name,
                found.isEmpty()
                        ? "there is no %s '%s'".formatted(name, text)
                        : "'%s' may be %s; write the code"
                                .formatted(
                                        text,
                                        String.join(" or ", found.stream().map(code).toList())));
        return null;
    }

    private static String shorten(String text) {
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }
}
