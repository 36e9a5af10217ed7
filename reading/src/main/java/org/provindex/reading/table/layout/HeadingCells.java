package org.provindex.reading.table.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.provindex.reading.area.AreaName;
import org.provindex.reading.period.Period;
import org.provindex.reading.table.file.Cell;
import org.provindex.reading.table.label.AreaReading;
import org.provindex.reading.table.label.Heading;
import org.provindex.reading.table.label.PartOfYear;
import org.provindex.reading.table.label.PeriodLabels;
import org.provindex.reading.table.label.PeriodsInText;
import org.provindex.reading.table.label.TableUnit;
import org.provindex.reading.table.label.Version;

/** What the cells over one column say, each for itself, from the top. */
final class HeadingCells {
    private static final Pattern NUMBERED = Pattern.compile("[(（\\[]?\\d{1,2}[)）\\]]");
    private static final Pattern IN_BRACKETS = Pattern.compile("[(（][^()（）]*[)）]");
    private static final Pattern PLAIN_WORDS = Pattern.compile("[A-Z][a-z]+s?|[人户家件个]");
    private static final String YEAR = "((?:19|20)\\d{2})";

    /** A year at the beginning or the end of a name, and not the first of several. */
    private static final Pattern DATED =
            Pattern.compile(
                    "^"
                            + YEAR
                            + "(?!\\s*年?\\s*[-–—~至到/]\\s*(?:19|20)?\\d{2})年?[\\s_-]*\\D.*|.*\\D[\\s_(-]+"
                            + YEAR
                            + "年?\\)?$");

    private static final Pattern ITS_YEAR =
            Pattern.compile("^(19|20)\\d{2}年?[\\s_-]*|[\\s_(-]*(19|20)\\d{2}年?\\)?$");
    private static final int LONGEST_AREA = 40;

    private final Words words;
    private final boolean monthly;
    private final Optional<AreaName.Level> level;
    private final List<TableUnit> nouns = new ArrayList<>();

    /** What they say of the figures below them. */
    Facts facts = Facts.NONE;

    final List<String> names = new ArrayList<>();
    final List<TableUnit> units = new ArrayList<>();

    /** What the column holds, where a cell is such a word. */
    Optional<Role> told = Optional.empty();

    /** Whether one cell tells two units. */
    boolean contradictory;

    /** The name of several areas, empty if none. */
    String shared = "";

    /** Months of a year that the cells do not tell. */
    Optional<PartOfYear> part = Optional.empty();

    /**
     * @param monthly whether labels such as {@code 2011-12} are months
     * @param level the level of areas that share their name with one of another
     */
    HeadingCells(List<Cell> over, Words words, boolean monthly, Optional<AreaName.Level> level) {
        this.words = words;
        this.monthly = monthly;
        this.level = level;
        for (Cell cell : over) {
            boolean last = cell == over.get(over.size() - 1);
            boolean single = over.size() == 1;
            if (!dates(cell, single) && !places(cell.text(), last, single)) {
                name(cell.text(), last, single);
            }
        }
        if (part.isPresent() && facts.period().matches("\\d{4}")) {
            facts = facts.period(part.get().in(Integer.parseInt(facts.period())).code());
            part = Optional.empty();
        }
        // People above two headings names them, unless nothing else tells their unit
        if (units.isEmpty()) units.addAll(nouns);
    }

    /** Whether a cell tells a period or a version of its figures, or only numbers the column. */
    private boolean dates(Cell cell, boolean single) {
        Facts dated = dated(cell, facts, monthly);
        if (dated != facts) {
            facts = dated;
            return true;
        }
        String text = cell.text();
        if (!single && NUMBERED.matcher(text.strip()).matches()) return true;
        Optional<PartOfYear> months = PartOfYear.of(text);
        if (months.isPresent()) {
            part = months;
            return true;
        }
        Optional<String> version = single ? Optional.empty() : Version.of(text);
        version.ifPresent(status -> facts = facts.status(status));
        return version.isPresent();
    }

    /** Whether a cell tells what the column holds, or an area. */
    private boolean places(String text, boolean last, boolean single) {
        Optional<Role> role = words.role(text);
        if (role.isPresent() && (last || role.get() != Role.VALUE)) {
            told = role;
            return true;
        }
        AreaReading area = words.areas().ofHeading(text);
        if (area.state() == AreaReading.State.SHARED && level.isPresent()) {
            area = words.areas().at(area, level.get());
        }
        if (area.state() == AreaReading.State.SHARED) shared = text.strip();
        if (area.isArea() && text.length() < LONGEST_AREA) {
            facts = facts.area(area.area().code());
            return true;
        }
        boolean total = area.state() == AreaReading.State.TOTAL && names.isEmpty() && single;
        if (total) names.add(text);
        return total;
    }

    private void name(String text, boolean last, boolean single) {
        Optional<TableUnit> unit = words.units().parse(text);
        if (unit.isPresent() && (!unit.get().isBare() || last)) {
            boolean noun = !last && PLAIN_WORDS.matcher(text.strip()).matches();
            (noun ? nouns : units).add(unit.get());
            return;
        }
        // words in brackets alone explain a heading and are none
        if (!single && IN_BRACKETS.matcher(text.strip()).matches()) return;
        Heading heading = Heading.of(text, words.units());
        units.addAll(heading.units());
        contradictory |= heading.units().size() > 1;
        if (heading.isIndex() && heading.units().isEmpty()) units.add(Preamble.POINTS);
        String name = undated(heading.name());
        if (!name.isBlank()) names.add(name);
    }

    /** A name without the period that it begins or ends with: 2019年GDP, GDP 2019, 2019年上半年GDP. */
    private String undated(String name) {
        if (facts.isDated()) return name;
        Optional<PeriodLabels.Label> whole = PeriodLabels.of(name);
        if (whole.isPresent()) {
            facts = facts.period(whole.get().period().code());
            return "";
        }
        Optional<Period> months = PeriodsInText.partOfYear(name);
        if (months.isPresent()) {
            facts = facts.period(months.get().code());
            return PeriodsInText.without(name);
        }
        Matcher year = DATED.matcher(name);
        if (!year.matches()) return name;
        facts = facts.period(year.group(1) == null ? year.group(2) : year.group(1));
        return ITS_YEAR.matcher(name).replaceFirst("");
    }

    /** The facts with the period that a cell is, or the same facts where it is none. */
    static Facts dated(Cell cell, Facts facts, boolean monthly) {
        Optional<PeriodLabels.Label> label = PeriodLabels.of(cell);
        if (label.isPresent()) {
            Facts dated = facts.period(label.get().period().code());
            return label.get().status().isEmpty() ? dated : dated.status(label.get().status());
        }
        Optional<Integer> fiscal =
                cell.kind() == Cell.Kind.TEXT
                        ? PeriodLabels.fiscalYear(cell.text())
                        : Optional.empty();
        if (fiscal.isEmpty()) return facts;
        return monthly
                ? PeriodLabels.month(cell.text()).map(p -> facts.period(p.code())).orElse(facts)
                : facts.fiscal(fiscal.get());
    }
}
