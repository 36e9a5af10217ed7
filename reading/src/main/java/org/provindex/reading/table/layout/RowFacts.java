package org.provindex.reading.table.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provindex.reading.table.file.Cell;
import org.provindex.reading.table.file.Row;
import org.provindex.reading.table.label.AreaReading;
import org.provindex.reading.table.label.Figures;
import org.provindex.reading.table.label.NumberReading;
import org.provindex.reading.table.label.PartOfYear;
import org.provindex.reading.table.label.PeriodLabels;
import org.provindex.reading.table.label.TableUnit;

/** Tells period, indicator, unit and status of a row by its labels. */
final class RowFacts {
    private final Block block;
    private final Words words;
    private final Indicators indicators;
    private final RowLabels rowLabels;
    private final BlockReader.Sink sink;
    private final Map<String, Facts> labels = new HashMap<>();
    private final Map<String, Optional<Facts>> periods = new HashMap<>();
    private final Map<String, Optional<TableUnit>> units = new HashMap<>();

    RowFacts(
            Block block,
            Words words,
            Indicators indicators,
            RowLabels rowLabels,
            BlockReader.Sink sink) {
        this.block = block;
        this.words = words;
        this.indicators = indicators;
        this.rowLabels = rowLabels;
        this.sink = sink;
    }

    /**
     * What the labels of a row say.
     *
     * @return null where one of them is not understood, which the sink is told
     */
    @Nullable Facts of(Row row, AreaReading area) {
        Facts facts = area.isArea() ? Facts.NONE.area(area.area().code()) : Facts.NONE;
        Facts dated = dated(row, facts);
        if (dated == null) return null;
        facts = dated;
        for (ColumnPlan column : rowLabels.of(Role.INDICATOR)) {
            String label = rowLabels.label(row, column).strip();
            if (label.isEmpty()) {
                sink.refused(row, column.column(), "the row names no indicator");
                return null;
            }
            Facts told = labels.computeIfAbsent(label, indicators::ofLabel);
            String name =
                    facts.indicator().isEmpty()
                            ? told.indicator()
                            : facts.indicator() + ", " + told.indicator();
            facts = facts.indicator(name).unit(told.unit() == null ? facts.unit() : told.unit());
        }
        return withUnit(row, facts);
    }

    private @Nullable Facts dated(Row row, Facts area) {
        Facts facts = area;
        List<ColumnPlan> columns = rowLabels.of(Role.PERIOD);
        Optional<PartOfYear> part = Optional.empty();
        for (ColumnPlan column : columns) {
            String label = rowLabels.label(row, column).strip();
            Optional<PartOfYear> months = PartOfYear.under(column.heading(), label);
            if (months.isPresent()) {
                part = months;
                continue;
            }
            // codes and words side by side: one of them may be left out
            if (label.isEmpty() && columns.size() > 1) continue;
            Optional<Facts> dated = period(row, column, facts);
            if (dated.isEmpty()) {
                sink.refused(
                        row, column.column(), "'%s' is no period that is known".formatted(label));
                return null;
            }
            facts = dated.get();
        }
        if (part.isPresent()) {
            String year = facts.isDated() ? facts.period() : block.facts().period();
            if (!year.matches("\\d{4}")) {
                sink.refused(
                        row,
                        columns.get(0).column(),
                        "which year it is of is not told: tell it with --period, for example --period 2020");
                return null;
            }
            facts = facts.period(part.get().in(Integer.parseInt(year)).code());
        }
        if (!columns.isEmpty() && !facts.isDated()) {
            sink.refused(row, columns.get(0).column(), "the row tells no period");
            return null;
        }
        return facts;
    }

    private @Nullable Facts withUnit(Row row, Facts facts) {
        Facts known = facts;
        for (ColumnPlan column : rowLabels.of(Role.UNIT)) {
            String text = row.cell(column.column()).text();
            if (text.isBlank()) continue;
            boolean coded = column.heading().strip().equalsIgnoreCase("unit_measure");
            Optional<TableUnit> unit =
                    units.computeIfAbsent(
                            text, coded ? words.units()::parseMeasure : words.units()::parse);
            if (unit.isEmpty() || unit.get().isBare()) {
                sink.refused(
                        row,
                        column.column(),
                        "'%s' is no unit that is known".formatted(text.strip()));
                return null;
            }
            known = known.unit(unit.get());
        }
        for (ColumnPlan column : rowLabels.of(Role.SCALE)) {
            NumberReading scale = Figures.of(row.cell(column.column()), false);
            if (!scale.isValue() || known.unit() == null) continue;
            TableUnit unit = known.unit();
            known =
                    known.unit(
                            new TableUnit(
                                    unit.base(),
                                    unit.factor().scaleByPowerOfTen(scale.value().intValue()),
                                    unit.text()));
        }
        for (ColumnPlan column : rowLabels.of(Role.STATUS)) {
            String text = row.cell(column.column()).text();
            if (!text.isBlank()) known = known.status(Figures.status(text));
        }
        return known;
    }

    private Optional<Facts> period(Row row, ColumnPlan column, Facts facts) {
        Cell cell = row.cell(column.column());
        String text = rowLabels.label(row, column).strip();
        Optional<Facts> known = periods.get(text);
        if (known == null) {
            known = period(cell.isEmpty() ? Cell.text(text) : cell, text);
            periods.put(text, known);
        }
        return known.map(dated -> dated.or(facts));
    }

    private Optional<Facts> period(Cell cell, String text) {
        Optional<PeriodLabels.Label> label = PeriodLabels.of(cell);
        if (label.isPresent()) {
            Facts dated = Facts.NONE.period(label.get().period().code());
            return Optional.of(dated.status(label.get().status()));
        }
        if (text.matches("(19|20)\\d{2}(0[1-9]|1[0-2])")) {
            return Optional.of(Facts.NONE.period(text.substring(0, 4) + "-" + text.substring(4)));
        }
        if (block.monthly()) {
            return PeriodLabels.month(text).map(month -> Facts.NONE.period(month.code()));
        }
        return PeriodLabels.fiscalYear(text).map(Facts.NONE::fiscal);
    }
}
