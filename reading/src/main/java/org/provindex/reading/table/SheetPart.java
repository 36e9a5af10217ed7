package org.provindex.reading.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.provindex.reading.table.file.Address;
import org.provindex.reading.table.file.Row;
import org.provindex.reading.table.file.SheetSource;
import org.provindex.reading.table.label.TableUnit;
import org.provindex.reading.table.layout.Block;
import org.provindex.reading.table.layout.BlockReader;
import org.provindex.reading.table.layout.ColumnPlan;
import org.provindex.reading.table.layout.Facts;
import org.provindex.reading.table.layout.Indicators;
import org.provindex.reading.table.layout.Region;
import org.provindex.reading.table.layout.Role;
import org.provindex.reading.table.layout.Words;

/** Reads a part of a sheet that has one header, and says what was taken of it. */
final class SheetPart {
    private static final int SAMPLE = 5;

    private final Words words;
    private final Mapping.SheetMapping mapping;
    private final SheetSource sheet;
    private final Reading reading;
    private final Region region;
    private final Block block;
    private final List<BlockReader> readers = new ArrayList<>();
    private final List<TableCell> sample = new ArrayList<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, Integer> unasked = new HashMap<>();
    private final int lookedAt;
    private boolean stopped;
    private long taken;

    /**
     * @param lookedAt number of the last row of the sheet that was looked at before
     */
    SheetPart(
            Words words,
            Mapping.SheetMapping mapping,
            SheetSource sheet,
            Reading reading,
            Region region,
            Block block,
            int lookedAt) {
        this.lookedAt = lookedAt;
        this.words = words;
        this.mapping = mapping;
        this.sheet = sheet;
        this.reading = reading;
        this.region = region;
        this.block = block;
        Map<Integer, Boolean> filledDown = new HashMap<>();
        for (ColumnPlan column : block.columns()) {
            long empty =
                    region.body().stream().filter(r -> r.cell(column.column()).isEmpty()).count();
            boolean first =
                    !region.body().isEmpty()
                            && !region.body().get(0).cell(column.column()).isEmpty();
            boolean label =
                    block.of(Role.VALUE).stream()
                            .noneMatch(value -> value.column() < column.column());
            filledDown.put(column.column(), label && first && empty >= 0.3 * region.body().size());
        }
        for (Block half : block.halves()) {
            readers.add(
                    new BlockReader(half, words, mapping, filledDown, new HalfSink(this, half)));
        }
    }

    /** Number of the first row that belongs to it. */
    int first() {
        Row row =
                !region.preamble().isEmpty()
                        ? region.preamble().get(0)
                        : !region.header().isEmpty()
                                ? region.header().get(0)
                                : region.body().get(0);
        return row.number();
    }

    void refusals() {
        if (!block.refusal().isEmpty()) {
            boolean answerable = block.refusal().contains("--");
            reading.remark(
                    answerable ? Remark.Kind.QUESTION : Remark.Kind.REFUSED,
                    sheet.name(),
                    region.body().isEmpty() ? "" : "rows from " + first(),
                    block.refusal());
            return;
        }
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (ColumnPlan column : block.of(Role.VALUE)) {
            if (column.refusal().isEmpty()) continue;
            columns.computeIfAbsent(column.refusal(), key -> new ArrayList<>())
                    .add(Address.column(column.column()));
        }
        columns.forEach(
                (reason, letters) -> {
                    String first = letters.get(0);
                    String where =
                            letters.size() == 1
                                    ? "column " + first
                                    : "columns %s to %s"
                                            .formatted(first, letters.get(letters.size() - 1));
                    reading.remark(
                            reason.contains("--") ? Remark.Kind.QUESTION : Remark.Kind.REFUSED,
                            sheet.name(),
                            where,
                            reason);
                });
        for (ColumnPlan column : block.columns()) {
            boolean left =
                    column.role() == Role.TEXT
                            || column.role() == Role.IGNORED && !column.heading().isEmpty();
            if (left) {
                reading.remark(
                        Remark.Kind.NOTE,
                        sheet.name(),
                        "column " + Address.column(column.column()),
                        "'%s' holds no figures that are taken".formatted(column.heading()));
            }
        }
    }

    void read(Row row) {
        int body = region.body().isEmpty() ? Integer.MAX_VALUE : region.body().get(0).number();
        if (row.number() < body) return;
        if (!block.refusal().isEmpty()) {
            reading.refuse(figures(row));
            return;
        }
        if (stopped) {
            reading.refuse(figures(row));
            return;
        }
        for (ColumnPlan column : block.of(Role.VALUE)) {
            if (!column.refusal().isEmpty() && words.isFigure(row.cell(column.column()))) {
                reading.refuse(1);
            }
        }
        readers.forEach(reader -> reader.read(row));
    }

    /** Rows behind those that were looked at are read as these are, up to another heading. */
    private void other(Row row) {
        if (row.number() <= lookedAt || stopped) return;
        stopped = true;
        reading.remark(
                Remark.Kind.REFUSED,
                sheet.name(),
                "rows from " + row.number(),
                "another heading begins far below the first one: give what follows in a file of its own");
    }

    private int figures(Row row) {
        return (int) row.cells().stream().filter(words::isFigure).count();
    }

    void figure(Row row, int column, Facts facts, BigDecimal value, String indicatorLabel) {
        TableUnit unit = java.util.Objects.requireNonNull(facts.unit());
        TableCell cell =
                new TableCell(
                        sheet.name(),
                        sheet.address(row.number(), column),
                        facts.area(),
                        facts.indicator(),
                        facts.period(),
                        plain(value),
                        unit.base(),
                        facts.status());
        labels.put(indicatorLabel, unit.text());
        if (!reading.take(cell)) return;
        taken++;
        if (sample.size() < SAMPLE) sample.add(cell);
    }

    void refused(Block half, Row row, int column, String reason) {
        int figures = 0;
        List<ColumnPlan> values = half.of(Role.VALUE);
        // a label that is not understood costs all figures of its row
        boolean all = values.stream().noneMatch(each -> each.column() == column);
        for (ColumnPlan each : values) {
            boolean meant = all || column == each.column();
            if (meant && each.isTaken() && !words.isMissing(row.cell(each.column()))) figures++;
        }
        reading.refuse(figures);
        if (column < 0 && figures == 0) return;
        String where = column < 0 ? "row " + row.number() : sheet.address(row.number(), column);
        boolean asked = reason.contains("--");
        if (asked && unasked.merge(reason, 1, Integer::sum) > 1) return;
        reading.remark(
                asked ? Remark.Kind.QUESTION : Remark.Kind.REFUSED, sheet.name(), where, reason);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    TableReport.SheetReport report() {
        Facts facts = block.facts();
        boolean areaInRows = !block.of(Role.AREA).isEmpty() || !block.of(Role.CODE).isEmpty();
        List<ColumnPlan> values = block.of(Role.VALUE);
        boolean areaInColumns = values.stream().anyMatch(c -> !c.facts().area().isEmpty());
        boolean periodInColumns = values.stream().anyMatch(c -> c.facts().isDated());
        boolean indicatorInRows = !block.of(Role.INDICATOR).isEmpty();
        TableUnit unit = facts.unit();
        return new TableReport.SheetReport(
                sheet.name(),
                block.headerRows(),
                areaInRows ? "rows" : areaInColumns ? "columns" : facts.area(),
                !block.of(Role.PERIOD).isEmpty()
                        ? "rows"
                        : periodInColumns ? "columns" : facts.period(),
                indicatorInRows ? "rows" : "columns",
                unit == null ? "" : unit.text(),
                block.columns().stream()
                        .filter(column -> column.role() != Role.EMPTY)
                        .map(this::column)
                        .toList(),
                taken,
                sample,
                indicatorInRows ? labels : Map.of());
    }

    private TableReport.ColumnReport column(ColumnPlan column) {
        Facts facts = column.facts();
        TableUnit unit = facts.unit();
        Optional<String> likeliest =
                column.score() >= 1 || column.name().isEmpty()
                        ? Optional.empty()
                        : new Indicators(words, mapping)
                                .likeliest(column.name())
                                .map(proposal -> proposal.code());
        return new TableReport.ColumnReport(
                Address.column(column.column()),
                column.heading(),
                column.role().name().toLowerCase(java.util.Locale.ROOT),
                facts.area(),
                facts.indicator(),
                column.score(),
                likeliest.orElse(""),
                facts.period(),
                unit == null ? "" : unit.base(),
                unit == null ? "" : unit.factor().toPlainString(),
                unit == null ? "" : unit.text(),
                column.refusal());
    }

    /** Tells a part what a half of it holds. */
    private record HalfSink(SheetPart part, Block half) implements BlockReader.Sink {
        @Override
        public void figure(
                Row row, int column, Facts facts, BigDecimal value, String indicatorLabel) {
            part.figure(row, column, facts, value, indicatorLabel);
        }

        @Override
        public void other(Row row) {
            part.other(row);
        }

        @Override
        public void refused(Row row, int column, String reason) {
            part.refused(half, row, column, reason);
        }
    }
}
