package org.provindex.launcher.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.provindex.launcher.terminal.Screen;
import org.provindex.reading.table.Remark;
import org.provindex.reading.table.TableReport;

/** What was taken from a table and what was not, for a reader at the terminal. */
record ReportText(Screen screen) {
    private static final int MOST_INDICATORS = 40;

    void print(String file, TableReport report) {
        String text = report.encoding().isEmpty() ? "" : ", " + report.encoding();
        screen.line(
                "%s (%s%s): %,d figures taken, %,d left out"
                        .formatted(file, report.format(), text, report.taken(), report.refused()));
        for (TableReport.SheetReport sheet : report.sheets()) {
            if (sheet.taken() > 0) sheet(sheet);
        }
        for (Remark.Kind kind : Remark.Kind.values()) {
            List<Remark> remarks =
                    report.remarks().stream().filter(remark -> remark.kind() == kind).toList();
            if (remarks.isEmpty()) continue;
            screen.line("  " + heading(kind));
            remarks.forEach(remark -> screen.line("    " + line(remark)));
        }
    }

    private void sheet(TableReport.SheetReport sheet) {
        String name = sheet.sheet().isEmpty() ? "table" : "sheet '" + sheet.sheet() + "'";
        screen.line(
                "  %s: %,d figures; areas in %s, periods in %s, header in row %s"
                        .formatted(
                                name,
                                sheet.taken(),
                                side(sheet.area()),
                                side(sheet.period()),
                                sheet.headerRows().stream()
                                        .map(String::valueOf)
                                        .reduce((a, b) -> a + ", " + b)
                                        .orElse("none")));
        Set<String> indicators = new LinkedHashSet<>();
        for (TableReport.ColumnReport column : sheet.columns()) {
            boolean taken =
                    column.role().equals("value")
                            && column.refusal().isEmpty()
                            && !column.indicator().isEmpty();
            if (taken) {
                indicators.add(
                        "%s in %s (x %s)%s"
                                .formatted(
                                        column.indicator(),
                                        column.unit(),
                                        column.factor(),
                                        column.likeliest().isEmpty()
                                                ? ""
                                                : ", perhaps %s (%.2f)"
                                                        .formatted(
                                                                column.likeliest(),
                                                                column.score())));
            }
        }
        sheet.rows().forEach((label, unit) -> indicators.add(label + " in " + unit));
        List<String> shown = new ArrayList<>(indicators);
        shown.stream().limit(MOST_INDICATORS).forEach(each -> screen.line("    " + each));
        if (shown.size() > MOST_INDICATORS) {
            screen.line("    and %d more".formatted(shown.size() - MOST_INDICATORS));
        }
    }

    private static String side(String told) {
        return told.isEmpty() ? "each cell" : told;
    }

    private static String heading(Remark.Kind kind) {
        return switch (kind) {
            case QUESTION -> "To answer before these figures can be taken:";
            case REFUSED -> "Left out:";
            case WARNING -> "Please look at:";
            case NOTE -> "Notes:";
        };
    }

    private static String line(Remark remark) {
        String sheet = remark.sheet().isEmpty() ? "" : "sheet '" + remark.sheet() + "'";
        String where =
                sheet.isEmpty() || remark.cell().isEmpty()
                        ? sheet + remark.cell()
                        : sheet + ", " + remark.cell();
        return where.isEmpty() ? remark.text() : where + ": " + remark.text();
    }
}
