package org.provindex.reading.table.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.provindex.reading.area.AreaName;
import org.provindex.reading.period.Period;
import org.provindex.reading.table.Mapping.ColumnMapping;
import org.provindex.reading.table.file.Cell;
import org.provindex.reading.table.label.AreaReading;
import org.provindex.reading.table.label.Heading;
import org.provindex.reading.table.label.PartOfYear;
import org.provindex.reading.table.label.PeriodLabels;
import org.provindex.reading.table.label.PeriodsInText;
import org.provindex.reading.table.label.TableUnit;
import org.provindex.reading.table.label.Version;

/** Tells what a column holds from its heading and its cells. */
final class ColumnPlanner {
    private static final Pattern WHOLE =
            Pattern.compile(
                    "(?i)(合计|总计|小计|全部|总量|绝对量|绝对数|绝对值|总额|total|all|sum|absolute value|level)");
    private static final Pattern COUNTY =
            Pattern.compile("[\\u4e00-\\u9fff]{1,12}(县|区|旗|镇|乡|街道)|(?i).* (county|district|town)");
    private static final Pattern IN_BRACKETS = Pattern.compile("[(（][^()（）]*[)）]");
    private static final Pattern LEVEL = Pattern.compile("(?i)(绝对量|绝对数|绝对值|absolute value|level)");
    private static final Pattern NUMBERED = Pattern.compile("[(（\\[]?\\d{1,2}[)）\\]]");
    private static final Pattern DIVISION =
            Pattern.compile(
                    "(?i)(#|其中.*|男性?|女性?|城镇|农村|城市|乡村|rural|urban|male|female|men|women|rank|growth|增速|比重|增长率?|(19|20)\\d{2}.*)");

    private static final Pattern PLAIN_WORDS = Pattern.compile("[A-Z][a-z]+s?|[人户家件个]");
    private static final Pattern ENGLISH = Pattern.compile("[A-Z][A-Za-z0-9 ,.&'’()/%-]{5,}");

    private final Words words;
    private final boolean monthly;
    private final Optional<AreaName.Level> headingLevel;

    /**
     * @param headings texts of the header, among which areas of one name are told apart by the
     *     level of the others
     */
    ColumnPlanner(Words words, boolean monthly, List<String> headings) {
        this.words = words;
        this.monthly = monthly;
        this.headingLevel = level(headings);
    }

    ColumnPlan plan(int column, List<Cell> over, ColumnCount count, ColumnMapping mapping) {
        Facts facts = Facts.NONE;
        List<String> names = new ArrayList<>();
        List<TableUnit> units = new ArrayList<>();
        Optional<Role> told = Optional.empty();
        boolean contradictory = false;
        String shared = "";
        List<TableUnit> nouns = new ArrayList<>();
        Optional<PartOfYear> part = Optional.empty();
        for (Cell cell : over) {
            Facts dated = dated(cell, facts);
            if (dated != facts) {
                facts = dated;
                continue;
            }
            String text = cell.text();
            if (over.size() > 1 && NUMBERED.matcher(text.strip()).matches()) continue;
            Optional<PartOfYear> months = PartOfYear.of(text);
            if (months.isPresent()) {
                part = months;
                continue;
            }
            Optional<String> version = Version.of(text);
            if (version.isPresent() && over.size() > 1) {
                facts = facts.status(version.get());
                continue;
            }
            Optional<Role> role = words.role(text);
            boolean last = cell == over.get(over.size() - 1);
            if (role.isPresent() && (last || role.get() != Role.VALUE)) {
                told = role;
                continue;
            }
            AreaReading area = words.areas().ofHeading(text);
            if (area.state() == AreaReading.State.SHARED && headingLevel.isPresent()) {
                area = words.areas().at(area, headingLevel.get());
            }
            if (area.state() == AreaReading.State.SHARED) shared = text.strip();
            if (area.isArea() && text.length() < 40) {
                facts = facts.area(area.area().code());
                continue;
            }
            if (area.state() == AreaReading.State.TOTAL && names.isEmpty() && over.size() == 1) {
                names.add(text);
                continue;
            }
            Optional<TableUnit> unit = words.units().parse(text);
            if (unit.isPresent() && (!unit.get().isBare() || last)) {
                if (last || !PLAIN_WORDS.matcher(text.strip()).matches()) units.add(unit.get());
                else nouns.add(unit.get());
                continue;
            }
            // words in brackets alone explain a heading and are none
            if (over.size() > 1 && IN_BRACKETS.matcher(text.strip()).matches()) continue;
            Heading heading = Heading.of(text, words.units());
            units.addAll(heading.units());
            contradictory |= heading.units().size() > 1;
            if (heading.isIndex() && heading.units().isEmpty()) units.add(Preamble.POINTS);
            String name = heading.name();
            Optional<PeriodLabels.Label> named = PeriodLabels.of(name);
            if (named.isPresent() && !facts.isDated()) {
                facts = facts.period(named.get().period().code());
                continue;
            }
            // a year at the end or the beginning of a heading: GDP 2019, 2019年GDP
            Facts within = withinName(name, facts);
            if (within != facts && PeriodsInText.partOfYear(name).isPresent()) {
                name = PeriodsInText.without(name);
                facts = within;
            } else if (within != facts) {
                name =
                        name.replaceFirst(
                                "^(19|20)\\d{2}年?[\\s_-]*|[\\s_(-]*(19|20)\\d{2}年?\\)?$", "");
                facts = within;
            }
            if (!name.isBlank()) names.add(name);
        }
        if (part.isPresent() && facts.period().matches("\\d{4}")) {
            facts = facts.period(part.get().in(Integer.parseInt(facts.period())).code());
            part = Optional.empty();
        }
        // People above two headings names them, unless nothing else tells their unit
        if (units.isEmpty()) units.addAll(nouns);
        List<TableUnit> distinct = new Heading("", units).units();
        contradictory |= distinct.size() > 1;
        if (distinct.size() == 1) facts = facts.unit(scaled(distinct.get(0)));
        String heading =
                String.join(" / ", over.stream().map(cell -> cell.text().strip()).toList());
        boolean unitOnly =
                names.isEmpty() && over.size() == 1 && !units.isEmpty() && !facts.isDated();
        if (unitOnly && over.get(0).text().matches("[A-Za-z ]+"))
            names.add(over.get(0).text().strip());
        String name = name(names);
        Role role =
                mapping.role().isEmpty()
                        ? role(told, over, count, facts)
                        : Role.valueOf(mapping.role().toUpperCase(Locale.ROOT));
        ColumnPlan plan =
                new ColumnPlan(column, heading, role, name, facts).signed(count.isSigned());
        if (part.isPresent()) plan = plan.partOf(part.get());
        if (role == Role.VALUE && !shared.isEmpty() && mapping.area().isEmpty()) {
            plan =
                    plan.refused(
                            "'%s' is the name of several areas: give the code".formatted(shared));
        }
        if (role == Role.VALUE && contradictory && mapping.unit().isEmpty()) {
            plan =
                    plan.refused(
                            "its heading tells different units (%s): name the right one"
                                    .formatted(distinct.stream().map(TableUnit::text).toList()));
        }
        return plan;
    }

    /** Whether a heading stands for the whole of what is named above it. */
    static boolean isWhole(String name) {
        return WHOLE.matcher(name).matches();
    }

    /** The lowest name; one that only divides the name above it does not stand alone. */
    private static String name(List<String> names) {
        if (names.isEmpty()) return "";
        String lowest = names.get(names.size() - 1);
        // 绝对量 alone is the level of what the title names
        if (names.size() == 1) return LEVEL.matcher(lowest).matches() ? "" : lowest;
        String above = names.get(names.size() - 2);
        // the second language of a heading in two
        if (ENGLISH.matcher(lowest).matches()
                && above.codePoints().anyMatch(Character::isIdeographic)) {
            return above;
        }
        if (WHOLE.matcher(lowest).matches()) return above;
        return DIVISION.matcher(lowest).matches() ? above + " - " + lowest : lowest;
    }

    /** All the names over a column, from the top, to tell it from others of its name. */
    String fullName(List<Cell> over) {
        List<String> names = new ArrayList<>();
        for (Cell cell : over) {
            boolean other =
                    dated(cell, Facts.NONE) != Facts.NONE
                            || PartOfYear.of(cell.text()).isPresent()
                            || Version.of(cell.text()).isPresent()
                            || words.role(cell.text()).filter(Role.VALUE::equals).isPresent()
                            || words.areas().ofHeading(cell.text()).isArea()
                            || words.units().parse(cell.text()).isPresent();
            String name = other ? "" : Heading.of(cell.text(), words.units()).name();
            if (!name.isBlank()) names.add(name);
        }
        return String.join(" - ", names);
    }

    private static @org.jspecify.annotations.Nullable TableUnit scaled(TableUnit unit) {
        return unit.isBare() ? null : unit;
    }

    private Facts dated(Cell cell, Facts facts) {
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

    private static Facts withinName(String name, Facts facts) {
        java.util.regex.Matcher year =
                java.util.regex.Pattern.compile(
                                "^((?:19|20)\\d{2})(?!\\s*年?\\s*[-–—~至到/]\\s*(?:19|20)?\\d{2})年?[\\s_-]*\\D.*|.*\\D[\\s_(-]+((?:19|20)\\d{2})年?\\)?$")
                        .matcher(name);
        if (facts.isDated()) return facts;
        Optional<Period> part = PeriodsInText.partOfYear(name);
        if (part.isPresent()) return facts.period(part.get().code());
        if (!year.matches()) return facts;
        return facts.period(year.group(1) == null ? year.group(2) : year.group(1));
    }

    private Role role(Optional<Role> told, List<Cell> over, ColumnCount count, Facts facts) {
        if (count.filled == 0 && told.isEmpty()) {
            return over.isEmpty() || count.missing == 0 ? Role.EMPTY : Role.VALUE;
        }
        if (told.isPresent()) {
            Role role = told.get();
            boolean fits =
                    switch (role) {
                        case PERIOD ->
                                count.mostly(count.periods)
                                        || isYearMonth(count)
                                        || isPartOfYear(over, count)
                                        || hasPeriods(count);
                        case CODE, AREA -> true;
                        case INDICATOR, UNIT -> count.texts.size() > 0;
                        case VALUE, SCALE -> count.mostly(count.figures) || count.filled == 0;
                        default -> true;
                    };
            if (fits) return role == Role.AREA || role == Role.CODE ? place(role, count) : role;
        }
        boolean dated = facts.isDated() || !facts.area().isEmpty() || facts.unit() != null;
        boolean text = count.texts.size() > 0 && count.figures * 2 < count.filled;
        if (text) {
            if (count.periods > 0 && count.mostly(count.periods)) return Role.PERIOD;
            if (namesAreas(count) >= 0.6 || namesCounties(count)) return Role.AREA;
            if (hasPeriods(count)) return Role.PERIOD;
            boolean flags =
                    over.isEmpty()
                            && count.texts.stream().allMatch(t -> t.strip().matches("[a-z:]{1,3}"));
            return flags ? Role.FLAG : Role.TEXT;
        }
        if (!dated && count.periods == count.filled && count.filled > 1) return Role.PERIOD;
        if (!dated && isGbCode(count)) return Role.CODE;
        if (count.figures == 0 && count.periods == 0) return Role.TEXT;
        return Role.VALUE;
    }

    /** Areas by name, by code, or numbers that are neither. */
    private Role place(Role told, ColumnCount count) {
        if (count.texts.size() > 0) {
            double named = namesAreas(count);
            if (named > 0.3) return Role.AREA;
            long coded =
                    count.distinct.stream()
                            .filter(c -> words.areas().ofCode(c, true).names())
                            .count();
            if (coded >= 0.6 * count.distinct.size()) return Role.CODE;
            return told == Role.AREA ? Role.AREA : Role.IGNORED;
        }
        return isGbCode(count) ? Role.CODE : Role.IGNORED;
    }

    private boolean isGbCode(ColumnCount count) {
        long coded =
                count.distinct.stream()
                        .filter(c -> c.matches("[1-9]\\d{5}((0{3}){0,2})(\\.0)?"))
                        .filter(
                                c ->
                                        words.areas().ofCode(c, false).state()
                                                != AreaReading.State.UNKNOWN)
                        .count();
        return count.distinct.size() > 1 && coded >= 0.9 * count.distinct.size();
    }

    private static boolean isYearMonth(ColumnCount count) {
        return count.distinct.stream().allMatch(c -> c.matches("(19|20)\\d{2}(0[1-9]|1[0-2])"));
    }

    private static boolean isPartOfYear(List<Cell> over, ColumnCount count) {
        String heading = over.isEmpty() ? "" : over.get(over.size() - 1).text();
        return !count.distinct.isEmpty()
                && count.distinct.stream()
                        .allMatch(text -> PartOfYear.under(heading, text).isPresent());
    }

    private static boolean hasPeriods(ColumnCount count) {
        return !count.texts.isEmpty()
                && count.texts.stream()
                        .allMatch(
                                text ->
                                        PeriodLabels.of(text).isPresent()
                                                || PeriodLabels.fiscalYear(text).isPresent());
    }

    /** Whether most texts end like the names of areas that no catalogue here has. */
    private static boolean namesCounties(ColumnCount count) {
        long ending = count.texts.stream().filter(t -> COUNTY.matcher(t.strip()).matches()).count();
        return ending >= 0.6 * count.texts.size();
    }

    /** The share of texts that name areas. */
    double namesAreas(ColumnCount count) {
        long named =
                count.texts.stream()
                        .filter(
                                text -> {
                                    AreaReading area = words.areas().of(text);
                                    return area.names()
                                            || area.state() == AreaReading.State.PART
                                                    && text.length() < 20;
                                })
                        .count();
        return count.texts.isEmpty() ? 0 : (double) named / count.texts.size();
    }

    /** The level that most labels of a column have. */
    Optional<AreaName.Level> level(ColumnCount count) {
        return level(count.texts);
    }

    private Optional<AreaName.Level> level(Iterable<String> labels) {
        return words.areas().levels(labels).entrySet().stream()
                .max(java.util.Map.Entry.comparingByValue())
                .map(java.util.Map.Entry::getKey);
    }
}
