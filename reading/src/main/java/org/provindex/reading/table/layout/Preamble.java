package org.provindex.reading.table.layout;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.provindex.reading.period.Period;
import org.provindex.reading.table.file.Cell;
import org.provindex.reading.table.file.Row;
import org.provindex.reading.table.label.AreaReading;
import org.provindex.reading.table.label.Heading;
import org.provindex.reading.table.label.PeriodLabels;
import org.provindex.reading.table.label.PeriodsInText;
import org.provindex.reading.table.label.TableUnit;

/**
 * What stands above a header and in names: the lines of exports such as {@code 指标：…(亿元)}, titles,
 * units for the whole sheet.
 *
 * @param facts what they say of all figures
 * @param title words that may name the indicator, empty if none
 * @param area code of the only area that a title names, empty if none
 * @param scope a part of each area that the figures are for, such as {@code 市辖区}; empty if none
 * @param several whether several different units are told, so that none is for all
 * @param partOfYear whether months or quarters are spoken of, and which is not clear
 * @param continued whether the part goes on with the table above it
 * @param general whether the unit was told for the whole sheet, and not of one indicator
 * @param transformed words that say that the figures are not as measured, empty if none
 */
record Preamble(
        Facts facts,
        String title,
        String area,
        String scope,
        boolean several,
        boolean partOfYear,
        boolean continued,
        boolean general,
        String transformed) {
    private static final Pattern CONTINUED =
            Pattern.compile("(?is).*(续表|\\(续\\)|（续）|\\bcontinued\\b|\\bcont(in)?'?d\\b).*");
    private static final Pattern KEYED =
            Pattern.compile(
                    "(?is)\\s*(指标|指标名称|indicator|variable|地区|area|region|单位|计量单位|units?|unit of measure|时间|年份|year|period)\\s*[:：]\\s*(.+)");
    private static final Pattern INNER_UNIT =
            Pattern.compile("(?i)(?:单位|unit)\\s*[:：]\\s*([^()（）\\[\\]]+)");
    private static final Pattern SCOPE = Pattern.compile("[(（](市辖区|市区|全市|districts?[^)）]*)[)）]");
    private static final Pattern YEAR =
            Pattern.compile(
                    "(?<![0-9A-Za-z])((?:19|20)\\d{2})(?![0-9])(?!\\s*[-–—~至到/]\\s*(?:19|20)?\\d{2})");
    private static final Pattern YEARS = Pattern.compile("(?<![0-9])(?:19|20)\\d{2}(?![0-9])");
    private static final Pattern NO_DATA_YEAR =
            Pattern.compile("(?i).*(年鉴|yearbook|vintage|version|发布|修订|released?|updated|更新).*");
    private static final Pattern TRANSFORMED =
            Pattern.compile(
                    "(?i).*(取对数|对数化|对数|\\blogs?\\b|logarithm|标准化|standardi[sz]ed|normali[sz]ed|归一化|z-?scores?|拟合|\\bfitted|regression|回归|预测值|predicted|插值|插补|interpolat|imputed).*");

    static Preamble of(List<Row> rows, Words words, String... names) {
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            for (Cell cell : row.cells()) {
                // # and // begin comments in text files
                String line = cell.text().replaceFirst("^\\s*(#+|//+)\\s*", "");
                if (!line.isBlank()) lines.add(line);
            }
        }
        Facts facts = Facts.NONE;
        String title = "";
        int best = -1;
        String area = "";
        String scope = "";
        Set<String> bases = new LinkedHashSet<>();
        String transformed = "";
        boolean several = false;
        boolean partOfYear = false;
        boolean continued = false;
        boolean general = false;
        for (String name : names) {
            if (TRANSFORMED.matcher(name.replaceAll("[_.-]", " ")).matches()) transformed = name;
        }
        for (String line : lines) {
            if (RowKind.NOTE_START.matcher(line).matches()) continue;
            if (TRANSFORMED.matcher(line).matches()) transformed = line.strip();
            partOfYear |= PeriodsInText.speaksOfParts(line);
            if (isContinued(line)) {
                continued = true;
                facts = dated(facts, line);
                continue;
            }
            Matcher scoped = SCOPE.matcher(line);
            if (scoped.find() && scope.isEmpty()) scope = scoped.group(1);
            Matcher keyed = KEYED.matcher(line.strip());
            if (keyed.matches()) {
                String key = keyed.group(1).toLowerCase();
                String value = keyed.group(2).strip();
                if (key.startsWith("指标") || key.equals("indicator") || key.equals("variable")) {
                    Heading heading = Heading.of(value, words.units());
                    facts = facts.indicator(heading.name());
                    if (heading.unit().isPresent()) facts = facts.unit(heading.unit().get());
                    else if (heading.isIndex()) facts = facts.unit(POINTS);
                } else if (key.equals("地区") || key.equals("area") || key.equals("region")) {
                    AreaReading told = words.areas().of(value);
                    if (told.isArea()) facts = facts.area(told.area().code());
                } else if (key.contains("单位") || key.startsWith("unit")) {
                    Optional<TableUnit> unit = words.units().parse(value);
                    general = true;
                    if (unit.isPresent()) facts = facts.unit(unit.get());
                    else several = true;
                } else {
                    facts = dated(facts, value);
                }
                continue;
            }
            Matcher inner = INNER_UNIT.matcher(line);
            Optional<TableUnit> unit =
                    inner.find() ? words.units().parse(inner.group(1)) : words.units().parse(line);
            if (unit.isPresent()) {
                general = true;
                bases.add(unit.get().base() + unit.get().factor());
                facts = facts.unit(unit.get());
                if (bases.size() > 1) several = true;
                if (inner.reset().find()) line = line.replace(inner.group(), "");
                else continue;
            } else if (inner.reset().find()) {
                several = true;
                line = line.replace(inner.group(), "");
            }
            Heading heading = Heading.of(line, words.units());
            if (heading.unit().isPresent() && facts.unit() == null) {
                facts = facts.unit(heading.unit().get());
            }
            facts = dated(facts, line);
            if (area.isEmpty()) area = TableTitle.area(line, words.areas());
            String name = TableTitle.of(heading.name());
            int weight = TableTitle.weight(line);
            if (!name.isEmpty() && name.length() < 60 && weight > best) {
                title = name;
                best = weight;
            }
        }
        if (several) facts = facts.unit(null);
        partOfYear &= !facts.isDated();
        return new Preamble(
                facts, title, area, scope, several, partOfYear, continued, general, transformed);
    }

    /** Whether a line tells the indicator, area, unit or time of what follows. */
    static boolean isKeyed(String line) {
        return KEYED.matcher(line.strip()).matches();
    }

    /** Whether a line says that a table goes on. */
    static boolean isContinued(String line) {
        return CONTINUED.matcher(line).matches();
    }

    static final TableUnit POINTS = new TableUnit("score", java.math.BigDecimal.ONE, "points");

    /** The only year that a line tells, where it does not tell a range or the year of a book. */
    static Facts dated(Facts facts, String line) {
        if (facts.isDated() || NO_DATA_YEAR.matcher(line).matches()) return facts;
        Optional<PeriodLabels.Label> whole = PeriodLabels.of(line);
        if (whole.isPresent()) return facts.period(whole.get().period().code());
        Optional<Period> part = PeriodsInText.partOfYear(line);
        if (part.isPresent()) return facts.period(part.get().code());
        if (PeriodsInText.speaksOfParts(line)) return facts;
        Matcher all = YEARS.matcher(line);
        Set<String> years = new LinkedHashSet<>();
        while (all.find()) years.add(all.group());
        Matcher one = YEAR.matcher(line);
        return years.size() == 1 && one.find() ? facts.period(one.group(1)) : facts;
    }
}
