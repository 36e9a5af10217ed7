package org.provindex.indicator.observation;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.provindex.web.problem.Problem;
import org.provindex.web.problem.Problems;

/** The first row of a table of observations, which names its columns. */
final class BulkHeader {
    private static final List<String> COLUMNS =
            List.of(
                    "action",
                    "indicator",
                    "area",
                    "period",
                    "value",
                    "unit",
                    "source",
                    "release",
                    "measure",
                    "kind",
                    "scope",
                    "comparator",
                    "statistic",
                    "status",
                    "seriesBreak",
                    "plan");
    private static final List<String> NEEDED =
            List.of("indicator", "area", "period", "value", "source", "release");

    private BulkHeader() {}

    /** The names in their order; what is wrong with them the faults are told. */
    static List<String> read(CsvRecord record, BulkFaults faults) {
        List<String> columns = new ArrayList<>();
        for (String field : record.getFields()) {
            String name = field.strip();
            int column = columns.size() + 1;
            if (!COLUMNS.contains(name)) {
                faults.add(
                        Problem.Fault.inCell(
                                1,
                                column,
                                "unknown-column",
                                "'%s' is none of %s"
                                        .formatted(
                                                Problems.shorten(name),
                                                String.join(", ", COLUMNS))));
            } else if (columns.contains(name)) {
                faults.add(
                        Problem.Fault.inCell(
                                1, column, "duplicate", "'%s' stands twice".formatted(name)));
            }
            columns.add(name);
        }
        for (String needed : NEEDED) {
            if (!columns.contains(needed)) {
                faults.add(
                        Problem.Fault.inCell(
                                1,
                                null,
                                "missing-column",
                                "The column '%s' is needed".formatted(needed)));
            }
        }
        return columns;
    }
}
