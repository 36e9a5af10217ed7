package org.provindex.reading.table.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.provindex.reading.table.label.PartOfYear;

/** Gives headings the year that they leave to the title or to their neighbours. */
final class HeadingPeriods {
    private HeadingPeriods() {}

    /** Headings that are months or quarters, of the year that rows or the sheet tell. */
    static List<ColumnPlan> dated(List<ColumnPlan> columns, Facts sheet) {
        if (columns.stream().anyMatch(c -> c.role() == Role.PERIOD)) return columns;
        List<ColumnPlan> dated = new ArrayList<>();
        for (ColumnPlan column : columns) {
            PartOfYear part = column.part();
            if (part == null || column.role() != Role.VALUE) {
                dated.add(column);
            } else if (sheet.period().matches("\\d{4}")) {
                String code = part.in(Integer.parseInt(sheet.period())).code();
                dated.add(column.with(column.facts().period(code)));
            } else {
                dated.add(
                        column.refused(
                                "which year '%s' is of is not told: tell it with --period, for example --period 2020"
                                        .formatted(column.heading())));
            }
        }
        return sameYear(dated, sheet);
    }

    /** A heading without a year beside others that all have the same one. */
    private static List<ColumnPlan> sameYear(List<ColumnPlan> columns, Facts sheet) {
        Set<String> periods = new HashSet<>();
        for (ColumnPlan column : columns) {
            if (column.role() == Role.VALUE && column.facts().isDated()) {
                periods.add(column.facts().period());
            }
        }
        if (sheet.isDated() || periods.size() != 1 || periods.contains("")) return columns;
        String period = periods.iterator().next();
        return columns.stream()
                .map(c -> c.facts().isDated() ? c : c.with(c.facts().period(period)))
                .toList();
    }
}
