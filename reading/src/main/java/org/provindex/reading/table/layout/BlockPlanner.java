package org.provindex.reading.table.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.provindex.reading.area.AreaName.Level;
import org.provindex.reading.table.Mapping.ColumnMapping;
import org.provindex.reading.table.Mapping.SheetMapping;
import org.provindex.reading.table.file.Cell;
import org.provindex.reading.table.file.Merge;
import org.provindex.reading.table.file.Row;
import org.provindex.reading.table.label.AreaReading;
import org.provindex.reading.table.label.PeriodLabels;

/** Decides how a part of a sheet is read, or why it is not. */
public final class BlockPlanner {
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

    private final Words words;
    private final SheetMapping mapping;
    private final List<Merge> merges;
    private final String sheet;
    private final String file;

    public BlockPlanner(
            Words words, SheetMapping mapping, List<Merge> merges, String sheet, String file) {
        this.sheet = sheet;
        this.file = file;
        this.words = words;
        this.mapping = mapping;
        this.merges = merges;
    }

    /** The parts of a sheet with a header each. */
    public List<Region> regions(List<Row> rows) {
        return Regions.of(rows, words);
    }

    /**
     * Decides how a part is read.
     *
     * @param around what the names of the sheet and the file say
     * @param before what the sheet said above an earlier part, for what this part leaves out
     */
    public Block plan(Region region, Facts around, Facts before) {
        int width = 0;
        for (Row row : region.body()) width = Math.max(width, row.width());
        for (Row row : region.header()) width = Math.max(width, row.width());
        Set<String> signatures = new HashSet<>();
        region.header().forEach(row -> signatures.add(Regions.signature(row)));
        List<Row> body = new ArrayList<>();
        for (Row row : region.body()) {
            RowKind kind = RowKind.of(row, words);
            if (kind == RowKind.BODY || kind == RowKind.LABEL) body.add(row);
        }
        Preamble preamble = Preamble.of(region.preamble(), words, sheet, file);
        Facts facts = sheetFacts(preamble, around, before);
        String corner = cornerUnit(region);
        if (!corner.isEmpty() && mapping.unit().isEmpty()) {
            facts = facts.unit(words.units().parse(corner).orElse(null));
        }
        boolean monthly = isMonthly(region, body, width);
        HeaderGrid grid = new HeaderGrid(region.header(), width, merges);
        ColumnPlanner planner = new ColumnPlanner(words, monthly, headings(region));
        List<ColumnPlan> columns = new ArrayList<>();
        Map<Integer, ColumnCount> counts = new HashMap<>();
        for (int column = 0; column < width; column++) {
            ColumnCount count = ColumnCount.of(column, body, words);
            counts.put(column, count);
            List<Cell> over = grid.over(column);
            String heading =
                    String.join(" / ", over.stream().map(cell -> cell.text().strip()).toList());
            columns.add(planner.plan(column, over, count, mapping.column(heading)));
        }
        columns = HeadingPeriods.dated(labelsFirst(columns), facts);
        columns = new Indicators(words, mapping).named(columns, counts, grid, planner);
        Optional<ColumnPlan> areas =
                columns.stream().filter(column -> column.role() == Role.AREA).findFirst();
        Optional<Level> level = Optional.empty();
        Map<Integer, Level> levels = new HashMap<>();
        for (ColumnPlan column : columns) {
            if (column.role() == Role.AREA) {
                Optional<Level> found = planner.level(counts.get(column.column()));
                if (planner.namesAreas(counts.get(column.column())) >= 0.5) {
                    found.ifPresent(known -> levels.put(column.column(), known));
                }
                if (found.isPresent() && (level.isEmpty() || isFiner(found.get(), level.get()))) {
                    level = found;
                }
            }
        }
        RowPlaces places = new RowPlaces(words.areas());
        facts = inTitle(facts, preamble, columns);
        String country = areas.map(c -> places.country(counts.get(c.column()))).orElse("");
        boolean comma = DecimalComma.isIn(body);
        boolean general =
                preamble.general()
                        || !corner.isEmpty()
                        || !mapping.unit().isEmpty()
                        || facts == before;
        columns =
                new Checks(words, mapping)
                        .checked(columns, counts, facts, general, preamble, level, body);
        return new Block(
                region.header().stream().map(Row::number).toList(),
                signatures,
                columns,
                general ? facts : facts.unit(null),
                level,
                levels,
                country,
                refusal(columns, facts, preamble, region),
                comma,
                places.isNested(columns, body),
                monthly);
    }

    private Facts sheetFacts(Preamble preamble, Facts around, Facts before) {
        Facts told = Facts.NONE;
        if (!mapping.area().isEmpty()) told = told.area(areaCode(mapping.area()));
        if (!mapping.period().isEmpty()) told = told.period(mapping.period());
        if (!mapping.indicator().isEmpty()) told = told.indicator(mapping.indicator());
        if (!mapping.unit().isEmpty()) {
            told = told.unit(words.units().parse(mapping.unit()).orElse(null));
        }
        Facts own = preamble.facts();
        // a title may name what no heading names; words alone do not where a unit is missing too
        if (own.indicator().isEmpty() && !preamble.title().isEmpty()) {
            own = own.indicator(preamble.title());
        }
        // a part with lines of its own does not take its unit from the part above it
        boolean silent = preamble.continued() || own.indicator().isEmpty() && own.unit() == null;
        // the year of a file's name is not that of its 1-6月
        Facts names = preamble.partOfYear() ? around.period("") : around;
        Facts known = told.or(own).or(silent ? before : Facts.NONE).or(names);
        boolean named = !known.indicator().isEmpty() && !preamble.scope().isEmpty();
        return named
                        && !known.indicator().contains(preamble.scope())
                        && mapping.indicator().isEmpty()
                ? known.indicator(known.indicator() + "(" + preamble.scope() + ")")
                : known;
    }

    private static boolean isFiner(Level one, Level other) {
        if (one == Level.GROUP || other == Level.GROUP) return one != Level.GROUP;
        return one.compareTo(other) > 0;
    }

    /** A title's only area is that of all figures where nothing else tells areas. */
    private static Facts inTitle(Facts facts, Preamble preamble, List<ColumnPlan> columns) {
        boolean told =
                !facts.area().isEmpty()
                        || has(columns, Role.AREA)
                        || has(columns, Role.CODE)
                        || has(columns, Role.TEXT)
                        || columns.stream().anyMatch(c -> !c.facts().area().isEmpty());
        return told ? facts : facts.area(preamble.area());
    }

    String areaCode(String name) {
        AreaReading code = words.areas().ofCode(name, false);
        AreaReading area = code.isArea() ? code : words.areas().of(name);
        return area.isArea() ? area.area().code() : name;
    }

    /** Years among or behind figures, without a heading that says so, date no row. */
    private List<ColumnPlan> labelsFirst(List<ColumnPlan> columns) {
        List<ColumnPlan> checked = new ArrayList<>();
        boolean figures = false;
        for (ColumnPlan column : columns) {
            figures |= column.role() == Role.VALUE;
            boolean told =
                    words.role(column.heading()).filter(Role.PERIOD::equals).isPresent()
                            || !mapped(mapping, column).role().isEmpty();
            boolean misplaced = figures && column.role() == Role.PERIOD && !told;
            checked.add(
                    misplaced
                            ? new ColumnPlan(
                                    column.column(), column.heading(), Role.IGNORED, "", Facts.NONE)
                            : column);
        }
        return checked;
    }

    /** The line with a unit in the corner of a header, above the labels of rows; empty if none. */
    private static String cornerUnit(Region region) {
        return region.header().stream()
                .map(row -> row.cell(0).text())
                .filter(corner -> RowKind.UNIT_LINE.matcher(corner).find())
                .findFirst()
                .orElse("");
    }

    private static List<String> headings(Region region) {
        List<String> texts = new ArrayList<>();
        for (Row row : region.header()) {
            row.cells().stream().map(Cell::text).filter(t -> t.length() < 40).forEach(texts::add);
        }
        return texts;
    }

    private boolean isMonthly(Region region, List<Row> body, int width) {
        List<String> labels = new ArrayList<>();
        for (Row row : region.header())
            row.cells().forEach(cell -> labels.add(cell.text().strip()));
        for (Row row : body) {
            for (int column = 0; column < Math.min(width, 4); column++) {
                labels.add(row.cell(column).text().strip());
            }
        }
        return labels.stream()
                .anyMatch(
                        label ->
                                MONTH.matcher(label).matches()
                                        && PeriodLabels.fiscalYear(label).isEmpty());
    }

    /** What is missing for every figure of the part. */
    private String refusal(
            List<ColumnPlan> columns, Facts facts, Preamble preamble, Region region) {
        List<ColumnPlan> values = columns.stream().filter(c -> c.role() == Role.VALUE).toList();
        if (values.isEmpty()) return "it has no column of figures";
        if (region.header().isEmpty() && mapping.columns().isEmpty()) {
            return "it has no header that says what its rows and columns are";
        }
        boolean area =
                has(columns, Role.AREA)
                        || has(columns, Role.CODE)
                        || !facts.area().isEmpty()
                        || values.stream().anyMatch(c -> !c.facts().area().isEmpty());
        if (!area) {
            return "no row, column or title names an area: add a column with names or codes of areas, or tell the one area with --area";
        }
        if (!preamble.transformed().isEmpty() && isRefused(preamble.transformed())) {
            return "'%s' says that the figures are not as measured (logarithms, scores or fitted values)"
                    .formatted(preamble.transformed());
        }
        String apart = toldApart(columns, region.body());
        if (!apart.isEmpty()) return apart;
        boolean dated =
                has(columns, Role.PERIOD)
                        || facts.isDated()
                        || values.stream().anyMatch(c -> c.facts().isDated() || c.part() != null);
        if (!dated) {
            return "no heading, title or name tells the period: tell it with --period, for example --period 2020";
        }
        return "";
    }

    /** Rows of one area and period that only words without a known meaning tell apart. */
    private static String toldApart(List<ColumnPlan> columns, List<Row> body) {
        List<ColumnPlan> texts = columns.stream().filter(c -> c.role() == Role.TEXT).toList();
        boolean keyed = has(columns, Role.AREA) || has(columns, Role.CODE);
        if (texts.isEmpty() || !keyed) return "";
        Map<String, String> seen = new HashMap<>();
        for (Row row : body) {
            StringBuilder key = new StringBuilder();
            StringBuilder words = new StringBuilder();
            boolean whole = true;
            for (ColumnPlan column : columns) {
                String text = row.cell(column.column()).text();
                switch (column.role()) {
                    case AREA, CODE, PERIOD, INDICATOR -> {
                        key.append(text).append('|');
                        whole &= !text.isBlank();
                    }
                    case TEXT -> words.append(text).append('|');
                    default -> {}
                }
            }
            if (!whole) continue;
            String before = seen.putIfAbsent(key.toString(), words.toString());
            if (before != null && !before.equals(words.toString())) {
                return "'%s' tells apart rows of the same area and period (row %d), and what it means is not known: give a file with one of its kinds, or say in a mapping that it is the indicator"
                        .formatted(texts.get(0).heading(), row.number());
            }
        }
        return "";
    }

    static boolean isRefused(String transformed) {
        return !transformed.matches("(?i).*(插值|插补|interpolat|imputed).*");
    }

    private static boolean has(List<ColumnPlan> columns, Role role) {
        return columns.stream().anyMatch(column -> column.role() == role);
    }

    static ColumnMapping mapped(SheetMapping mapping, ColumnPlan column) {
        ColumnMapping found = mapping.column(column.heading());
        return found.heading().isEmpty() ? mapping.column(column.name()) : found;
    }
}
