package org.provindex.launcher.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.provindex.launcher.terminal.Refusal;
import org.provindex.reading.table.Mapping;
import org.provindex.reading.table.Mapping.ColumnMapping;
import org.provindex.reading.table.Mapping.SheetMapping;

/**
 * Answers given at the command line to what a table leaves open, laid over a mapping.
 *
 * @param area area of all figures, empty if not told
 * @param period period of all figures
 * @param indicators indicator of all figures, or {@code HEADING=INDICATOR}
 * @param units unit of all figures, or {@code HEADING=UNIT}
 * @param fiscalYearStart month in which years such as 2019-20 begin, 0 if not told
 * @param encoding encoding, empty to detect it
 */
public record Answers(
        String area,
        String period,
        List<String> indicators,
        List<String> units,
        int fiscalYearStart,
        String encoding) {
    /** Copies the lists. */
    public Answers {
        indicators = List.copyOf(indicators);
        units = List.copyOf(units);
        if (fiscalYearStart < 0 || fiscalYearStart > 12) {
            throw new Refusal("--fiscal-year-start takes a month from 1 to 12.");
        }
    }

    /** The mapping with these answers for each of its sheets. */
    public Mapping over(Mapping mapping) {
        List<SheetMapping> sheets = new ArrayList<>();
        for (SheetMapping sheet : mapping.sheets()) sheets.add(over(sheet));
        if (sheets.stream().noneMatch(sheet -> sheet.sheet().equals("*"))) {
            sheets.add(over(new SheetMapping("*", true, "", "", "", "", 0, List.of(), List.of())));
        }
        return new Mapping(1, encoding.isEmpty() ? mapping.encoding() : encoding, sheets);
    }

    private SheetMapping over(SheetMapping sheet) {
        return new SheetMapping(
                sheet.sheet(),
                sheet.take(),
                area.isEmpty() ? sheet.area() : area,
                whole(indicators, sheet.indicator()),
                period.isEmpty() ? sheet.period() : period,
                whole(units, sheet.unit()),
                fiscalYearStart == 0 ? sheet.fiscalYearStart() : fiscalYearStart,
                over(sheet.columns()),
                over(sheet.rows()));
    }

    private static String whole(List<String> answers, String otherwise) {
        return answers.stream().filter(a -> !hasHeading(a)).findFirst().orElse(otherwise);
    }

    private List<ColumnMapping> over(List<ColumnMapping> columns) {
        Map<String, ColumnMapping> byHeading = new LinkedHashMap<>();
        columns.forEach(column -> byHeading.put(column.heading(), column));
        for (String answer : indicators) {
            if (hasHeading(answer)) {
                ColumnMapping column = column(byHeading, answer);
                byHeading.put(
                        column.heading(),
                        new ColumnMapping(
                                column.heading(),
                                column.role(),
                                column.area(),
                                told(answer),
                                column.period(),
                                column.unit()));
            }
        }
        for (String answer : units) {
            if (hasHeading(answer)) {
                ColumnMapping column = column(byHeading, answer);
                byHeading.put(
                        column.heading(),
                        new ColumnMapping(
                                column.heading(),
                                column.role(),
                                column.area(),
                                column.indicator(),
                                column.period(),
                                told(answer)));
            }
        }
        return List.copyOf(byHeading.values());
    }

    private static ColumnMapping column(Map<String, ColumnMapping> columns, String answer) {
        String heading = answer.substring(0, answer.lastIndexOf('='));
        return columns.getOrDefault(heading, new ColumnMapping(heading, "", "", "", "", ""));
    }

    private static boolean hasHeading(String answer) {
        return answer.lastIndexOf('=') > 0 && !answer.endsWith("=100");
    }

    private static String told(String answer) {
        return answer.substring(answer.lastIndexOf('=') + 1);
    }
}
