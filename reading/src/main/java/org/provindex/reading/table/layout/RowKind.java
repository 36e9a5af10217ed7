package org.provindex.reading.table.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.provindex.reading.table.file.Cell;
import org.provindex.reading.table.file.Row;
import org.provindex.reading.table.label.AreaReading;
import org.provindex.reading.table.label.PeriodLabels;

/** What a row is by itself, before its neighbours are known. */
enum RowKind {
    /** Holds figures. */
    BODY,
    /** Names an area and holds no figures. */
    LABEL,
    /** Several texts or periods, no figures. */
    HEADER,
    /** One text. */
    SINGLE,
    /** A note, a source, a title with its unit. */
    NOTE;

    private static final int LONGEST_HEADING = 24;
    private static final int MOST_DAYS_BETWEEN = 366;
    static final Pattern NOTE_START =
            Pattern.compile("(?is)\\s*(注|注释|说明|备注|数据来源|资料来源|来源|附注|notes?\\b|source|\\*).*");
    static final Pattern UNIT_LINE = Pattern.compile("单位\\s*[:：]|单位[十百千万亿]*(元|人|美元|公里|吨)[)）]?$");
    private static final Pattern PREAMBLE =
            Pattern.compile(
                    "(?is)\\s*[(（]?("
                            + "(计量)?单位\\s*[:：].*|(计量)?单位\\s+\\S{1,8}|(计量)?单位[十百千万亿]*(元|人|美元|公里|吨|%|户|个|件)[)）]?$"
                            + "|units?\\s*[:：]|数据库|指标\\s*[:：]|时间\\s*[:：]|地区\\s*[:：]|表\\s*\\d).*");

    static RowKind of(Row row, Words words) {
        int figures = 0;
        int periods = 0;
        int filled = 0;
        int areas = 0;
        int missing = 0;
        String firstText = "";
        Set<String> distinctAreas = new HashSet<>();
        Set<String> distinctPeriods = new HashSet<>();
        boolean firstIsArea = false;
        boolean preamble = false;
        int plainTexts = 0;
        int units = 0;
        int sentences = 0;
        List<Integer> order = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Cell cell : row.cells()) {
            if (cell.isEmpty()) continue;
            filled++;
            if (filled == 1) firstText = cell.text();
            if (words.isPeriod(cell)) {
                periods++;
                distinctPeriods.add(
                        PeriodLabels.of(cell).map(p -> p.period().code()).orElse(cell.text()));
                PeriodLabels.of(cell)
                        .ifPresent(p -> order.add((int) p.period().start().toEpochDay()));
                continue;
            }
            if (words.isMissing(cell)) {
                missing++;
                continue;
            }
            if (words.isNumber(cell)) {
                figures++;
                if (words.areas().ofHeading(cell.text()).isArea()) codes.add(cell.text());
                continue;
            }
            if (words.role(cell.text()).isEmpty()) plainTexts++;
            if (words.units().parse(cell.text()).isPresent()) units++;
            else if (cell.text().length() > LONGEST_HEADING) sentences++;
            if (cell.text().length() > 60) continue;
            if (PREAMBLE.matcher(cell.text()).matches()) preamble = true;
            AreaReading area = words.areas().of(cell.text());
            if (area.names() || area.state() == AreaReading.State.TOTAL) {
                areas++;
                // a total in the corner of a table is a row's label, above a column its heading
                boolean label = area.names() || cell == row.cell(0);
                if (filled == 1 && label) firstIsArea = true;
                distinctAreas.add(area.names() ? area.area().code() : cell.text());
            }
        }
        if (filled == 0) return NOTE;
        if (NOTE_START.matcher(firstText).matches() && figures == 0 && filled <= 2) return NOTE;
        if (preamble && filled <= 3 && figures == 0 && periods == 0) return SINGLE;
        if (units == 1 && sentences > 0 && units + sentences == filled) return SINGLE;
        if (codes.size() >= 3 && codes.size() == figures && filled - figures <= 2) return HEADER;
        if (figures > 0) return BODY;
        if (filled == 1) return firstIsArea ? LABEL : SINGLE;
        if (missing > 0 && missing * 2 >= filled - periods) return LABEL;
        boolean oneOrAll = distinctPeriods.size() == periods || distinctPeriods.size() == 1;
        // figures between 1900 and 2100 look like years, but do not stand in the order of years
        if (periods == filled && !oneOrAll) {
            boolean corner = row.cell(0).isEmpty();
            return corner || isRepeated(order) ? HEADER : BODY;
        }
        if (periods >= 2 && plainTexts > 0 && !oneOrAll && !isRepeated(order)) return BODY;
        boolean manyAreas =
                distinctAreas.size() >= 3 && missing == 0
                        || distinctAreas.size() == 2 && filled - areas <= 1 && missing == 0;
        if (manyAreas) return HEADER;
        // an area and figures that look like years; one area in the corner of a header else
        if (firstIsArea && periods > 0) return isConsecutive(order) ? HEADER : BODY;
        if (firstIsArea) return LABEL;
        return HEADER;
    }

    private static boolean isConsecutive(List<Integer> order) {
        if (order.size() < 2) return false;
        int step = Integer.compare(order.get(1), order.get(0));
        for (int i = 1; i < order.size(); i++) {
            int days = (order.get(i) - order.get(i - 1)) * step;
            if (days <= 0 || days > MOST_DAYS_BETWEEN) return false;
        }
        return true;
    }

    /** Whether years come again in the same order, as under several headings. */
    private static boolean isRepeated(List<Integer> order) {
        int length = order.size();
        for (int cycle = 1; cycle <= length / 2; cycle++) {
            if (length % cycle != 0) continue;
            boolean same = true;
            for (int i = cycle; i < length && same; i++)
                same = order.get(i).equals(order.get(i - cycle));
            if (same) return true;
        }
        // each year under its own heading: 2019 2019 2020 2020
        boolean ascending = true;
        boolean descending = true;
        for (int i = 1; i < length; i++) {
            ascending &= order.get(i) >= order.get(i - 1);
            descending &= order.get(i) <= order.get(i - 1);
        }
        return length > 1 && (ascending || descending) && length % new HashSet<>(order).size() == 0;
    }
}
