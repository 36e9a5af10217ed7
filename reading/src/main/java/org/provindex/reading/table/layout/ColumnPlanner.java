package org.provindex.reading.table.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.provindex.reading.area.AreaName;
import org.provindex.reading.table.Mapping.ColumnMapping;
import org.provindex.reading.table.file.Cell;
import org.provindex.reading.table.label.Heading;
import org.provindex.reading.table.label.PartOfYear;
import org.provindex.reading.table.label.TableUnit;
import org.provindex.reading.table.label.Version;

/** Tells what a column holds from its heading and its cells. */
final class ColumnPlanner {
    private static final Pattern WHOLE =
            Pattern.compile(
                    "(?i)(合计|总计|小计|全部|总量|绝对量|绝对数|绝对值|总额|total|all|sum|absolute value|level)");
    private static final Pattern LEVEL = Pattern.compile("(?i)(绝对量|绝对数|绝对值|absolute value|level)");
    private static final Pattern DIVISION =
            Pattern.compile(
                    "(?i)(#|其中.*|男性?|女性?|全市|市辖区|市区|城镇|农村|城市|乡村|total city|districts.*|rural|urban|male|female|men|women|rank|growth|增速|比重|增长率?|(19|20)\\d{2}.*)");

    private static final Pattern ENGLISH = Pattern.compile("[A-Z][A-Za-z0-9 ,.&'’()/%-]{5,}");

    private final Words words;
    private final boolean monthly;
    private final Optional<AreaName.Level> headingLevel;
    private final ColumnRoles roles;

    /**
     * @param headings texts of the header, among which areas of one name are told apart by the
     *     level of the others
     */
    ColumnPlanner(Words words, boolean monthly, List<String> headings) {
        this.words = words;
        this.monthly = monthly;
        this.headingLevel = level(headings);
        this.roles = new ColumnRoles(words);
    }

    ColumnPlan plan(int column, List<Cell> over, ColumnCount count, ColumnMapping mapping) {
        HeadingCells said = new HeadingCells(over, words, monthly, headingLevel);
        List<TableUnit> units = new Heading("", said.units).units();
        boolean contradictory = said.contradictory || units.size() > 1;
        Facts facts = units.size() == 1 ? said.facts.unit(scaled(units.get(0))) : said.facts;
        String heading =
                String.join(" / ", over.stream().map(cell -> cell.text().strip()).toList());
        List<String> names = new ArrayList<>(said.names);
        boolean unitOnly =
                names.isEmpty() && over.size() == 1 && !units.isEmpty() && !facts.isDated();
        if (unitOnly && over.get(0).text().matches("[A-Za-z ]+"))
            names.add(over.get(0).text().strip());
        Role role =
                mapping.role().isEmpty()
                        ? roles.of(said.told, over, count, facts)
                        : Role.valueOf(mapping.role().toUpperCase(Locale.ROOT));
        ColumnPlan plan =
                new ColumnPlan(column, heading, role, name(names), facts).signed(count.isSigned());
        if (said.part.isPresent()) plan = plan.partOf(said.part.get());
        if (role == Role.VALUE && !said.shared.isEmpty() && mapping.area().isEmpty()) {
            plan =
                    plan.refused(
                            "'%s' is the name of several areas: give the code"
                                    .formatted(said.shared));
        }
        if (role == Role.VALUE && contradictory && mapping.unit().isEmpty()) {
            plan =
                    plan.refused(
                            "its heading tells different units (%s): name the right one"
                                    .formatted(units.stream().map(TableUnit::text).toList()));
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
                    HeadingCells.dated(cell, Facts.NONE, monthly) != Facts.NONE
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

    /** The share of the texts of a column that name areas. */
    double namesAreas(ColumnCount count) {
        return roles.namesAreas(count);
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
