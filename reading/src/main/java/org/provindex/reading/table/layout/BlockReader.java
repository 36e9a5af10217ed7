package org.provindex.reading.table.layout;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.provindex.reading.area.AreaName;
import org.provindex.reading.period.Period;
import org.provindex.reading.table.Mapping.SheetMapping;
import org.provindex.reading.table.file.Cell;
import org.provindex.reading.table.file.Row;
import org.provindex.reading.table.label.AreaReading;
import org.provindex.reading.table.label.Figures;
import org.provindex.reading.table.label.NumberReading;
import org.provindex.reading.table.label.PartOfYear;
import org.provindex.reading.table.label.TableUnit;

/** Reads the rows of a part of a sheet, one after the other. */
public final class BlockReader {
    /** Months in which the fiscal years of countries begin. */
    private static final Map<String, Integer> FISCAL_STARTS =
            Map.of("IN", 4, "GB", 4, "JP", 4, "CA", 4, "AU", 7, "NZ", 7, "PK", 7, "US", 10);

    private final Block block;
    private final Words words;
    private final SheetMapping mapping;
    private final Indicators indicators;
    private final Sink sink;
    private final RowLabels rowLabels;
    private final RowAreas areas;
    private final RowFacts rowFacts;
    private final Map<String, Indicators.Named> names = new HashMap<>();

    /** Takes what a row holds. */
    public interface Sink {
        /** A figure with all that is known of it, its value in the base unit. */
        void figure(Row row, int column, Facts facts, BigDecimal value, String indicatorLabel);

        /** Figures that are left out: a cell, or the whole row where the column is negative. */
        void refused(Row row, int column, String reason);

        /** A row that looks like the heading or the title of another table. */
        void other(Row row);
    }

    /**
     * @param filledDown by column, whether its labels hold for the empty cells below them
     */
    public BlockReader(
            Block block,
            Words words,
            SheetMapping mapping,
            Map<Integer, Boolean> filledDown,
            Sink sink) {
        this.block = block;
        this.words = words;
        this.mapping = mapping;
        this.indicators = new Indicators(words, mapping);
        this.rowLabels = new RowLabels(block, filledDown);
        this.areas = new RowAreas(block, words, rowLabels);
        this.rowFacts = new RowFacts(block, words, indicators, rowLabels, sink);
        this.sink = sink;
    }

    /** Whether a row only repeats the header. */
    private boolean isHeader(Row row) {
        return block.signatures().contains(Regions.signature(row));
    }

    /** Reads a row below the header. */
    public void read(Row row) {
        if (isHeader(row)) return;
        boolean figures = false;
        for (ColumnPlan column : block.columns()) {
            if (column.role() == Role.VALUE && !words.isMissing(row.cell(column.column()))) {
                figures = true;
            }
        }
        Cell first = row.cells().stream().filter(c -> !c.isEmpty()).findFirst().orElse(Cell.EMPTY);
        if (figures && RowKind.NOTE_START.matcher(first.text()).matches())
            figures = row.filled() > 2;
        AreaReading area = areas.area(row);
        if (!figures) {
            if (area.isArea()
                    && row.filled() <= 3
                    && area.area().level() == AreaName.Level.PROVINCE) {
                areas.open(area.area());
            }
            rowLabels.remember(row);
            RowKind kind = RowKind.of(row, words);
            boolean title = kind == RowKind.SINGLE && Preamble.isKeyed(first.text());
            if (kind == RowKind.HEADER || title) sink.other(row);
            return;
        }
        rowLabels.remember(row);
        boolean above =
                block.nested() && area.isArea() && area.area().level() == AreaName.Level.PROVINCE;
        if (above) areas.open(area.area());
        if (block.level().isPresent()
                || !rowLabels.of(Role.AREA).isEmpty()
                || !rowLabels.of(Role.CODE).isEmpty()) {
            String reason = areas.refusal(area, row);
            if (!reason.isEmpty()) {
                RowKind kind = RowKind.of(row, words);
                if (kind == RowKind.BODY) sink.refused(row, -1, reason);
                if (kind == RowKind.HEADER) sink.other(row);
                return;
            }
        }
        Facts facts = rowFacts.of(row, area);
        if (facts == null) {
            if (RowKind.of(row, words) == RowKind.HEADER) sink.other(row);
            return;
        }
        for (ColumnPlan column : block.columns()) {
            if (column.isTaken()) figure(row, column, facts);
        }
    }

    // ---- figures

    private void figure(Row row, ColumnPlan column, Facts rowFacts) {
        Cell cell = row.cell(column.column());
        NumberReading reading = Figures.of(cell, block.decimalComma());
        if (reading.isMissing()) return;
        if (!reading.isValue()) {
            sink.refused(row, column.column(), reading.reason());
            return;
        }
        // words in rows are nearer to a figure than what a heading or title says of the whole
        boolean labelled = !rowFacts.indicator().isEmpty();
        Facts facts = labelled ? rowFacts.or(column.facts()) : column.facts().or(rowFacts);
        if (labelled && !column.name().isEmpty()) {
            facts = facts.indicator(rowFacts.indicator() + " - " + column.name());
        }
        PartOfYear part = column.part();
        if (part != null && !column.facts().isDated()) {
            if (!rowFacts.period().matches("\\d{4}")) {
                sink.refused(row, column.column(), "the row tells no year");
                return;
            }
            facts = facts.period(part.in(Integer.parseInt(rowFacts.period())).code());
        }
        // a heading with a unit of its own, as 为上年%, is of another thing than its row
        boolean headed = ownUnit(column) && !column.name().isEmpty();
        if (headed) facts = facts.unit(column.facts().unit());
        else if (rowFacts.unit() != null) facts = facts.unit(rowFacts.unit());
        boolean told = facts.unit() != null;
        facts = facts.or(block.facts());
        TableUnit sheet = facts.unit();
        if (!told && sheet != null && Checks.isDerived(facts.indicator(), sheet)) {
            facts = facts.unit(null);
        }
        TableUnit unit = facts.unit();
        if (words.isUnit(cell)) {
            sink.refused(
                    row,
                    column.column(),
                    "'%s' is a unit, not a figure".formatted(cell.text().strip()));
            return;
        }
        if (reading.inBrackets() && !column.signed() && !Checks.maySink(facts.indicator())) {
            sink.refused(
                    row,
                    column.column(),
                    "'%s' may be negative or a remark: write it without brackets"
                            .formatted(cell.text().strip()));
            return;
        }
        if (!reading.unit().isEmpty()) {
            Optional<TableUnit> own = words.units().parse(reading.unit());
            Optional<TableUnit> joined = own.flatMap(u -> join(u, Optional.ofNullable(unit)));
            if (joined.isEmpty()) {
                sink.refused(
                        row,
                        column.column(),
                        "'%s' behind the figure does not go with %s"
                                .formatted(
                                        reading.unit(),
                                        unit == null ? "anything" : "the unit " + unit.text()));
                return;
            }
            facts = facts.unit(joined.get());
        }
        if (facts.unit() == null) {
            sink.refused(
                    row,
                    column.column(),
                    "no unit is told for '%s': tell it with --unit '%s=UNIT'"
                            .formatted(facts.indicator(), facts.indicator()));
            return;
        }
        if (facts.fiscal() > 0) {
            Optional<String> period = fiscal(facts);
            if (period.isEmpty()) {
                sink.refused(
                        row,
                        column.column(),
                        "in which month the year %d-%02d begins is not told: tell it with --fiscal-year-start"
                                .formatted(facts.fiscal(), (facts.fiscal() + 1) % 100));
                return;
            }
            facts = facts.period(period.get());
        }
        if (facts.area().isEmpty() || facts.period().isEmpty() || facts.indicator().isEmpty()) {
            String lacks =
                    facts.area().isEmpty()
                            ? "area"
                            : facts.period().isEmpty() ? "period" : "indicator";
            sink.refused(
                    row, column.column(), "nothing tells the %s of the figure".formatted(lacks));
            return;
        }
        if (!reading.status().isEmpty()) facts = facts.status(reading.status());
        facts = facts.status(flag(row, column, facts.status()));
        String label = facts.indicator();
        if (labelled)
            facts =
                    facts.indicator(
                            named(label, java.util.Objects.requireNonNull(facts.unit())).name());
        BigDecimal value = reading.value().multiply(facts.unit().factor());
        sink.figure(row, column.column(), facts, value, label);
    }

    private boolean ownUnit(ColumnPlan column) {
        TableUnit unit = column.facts().unit();
        TableUnit sheet = block.facts().unit();
        return unit != null && (sheet == null || !unit.same(sheet));
    }

    private Indicators.Named named(String label, TableUnit unit) {
        return names.computeIfAbsent(
                label + "|" + unit.base(), key -> indicators.named(label, unit));
    }

    /** A unit or scale in the cell itself with the one of its column. */
    private static Optional<TableUnit> join(TableUnit own, Optional<TableUnit> column) {
        if (column.isEmpty()) return own.isBare() ? Optional.empty() : Optional.of(own);
        TableUnit known = column.get();
        if (own.isBare()) {
            // 1.2亿 in a column of yuan; in a column of 亿元 it could be either
            return known.factor().compareTo(BigDecimal.ONE) == 0
                    ? Optional.of(
                            new TableUnit(known.base(), own.factor(), own.text() + known.text()))
                    : Optional.empty();
        }
        return own.same(known)
                        || own.base().equals(known.base())
                                && known.factor().compareTo(BigDecimal.ONE) == 0
                ? Optional.of(own)
                : Optional.empty();
    }

    private Optional<String> fiscal(Facts facts) {
        int start = mapping.fiscalYearStart();
        if (start == 0) {
            String country = facts.area().length() >= 2 ? facts.area().substring(0, 2) : "";
            start = FISCAL_STARTS.getOrDefault(country, 0);
        }
        if (start < 1 || start > 12) return Optional.empty();
        int year = facts.fiscal();
        return Optional.of(
                start == 1
                        ? Period.ofYear(year).code()
                        : Period.months(year, start, year + 1, start - 1).code());
    }

    private String flag(Row row, ColumnPlan column, String status) {
        for (ColumnPlan flag : rowLabels.of(Role.FLAG)) {
            String text = row.cell(flag.column()).text();
            if (flag.column() == column.column() + 1 && !text.isBlank())
                return Figures.status(text);
        }
        return status.isEmpty() ? "A" : status;
    }
}
