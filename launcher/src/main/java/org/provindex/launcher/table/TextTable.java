package org.provindex.launcher.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rows under a header, each column as wide as its widest cell; names to the left, numbers to the
 * right.
 */
public final class TextTable {
    /** To which side a column's cells lean. */
    public enum Side {
        LEFT,
        RIGHT
    }

    /** A column's title and side. */
    public record Column(String title, Side side) {}

    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    public void add(List<String> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "%d cells for %d columns".formatted(cells.size(), columns.size()));
        }
        rows.add(List.copyOf(cells));
    }

    public List<String> lines() {
        List<List<String>> all = new ArrayList<>();
        all.add(columns.stream().map(Column::title).toList());
        all.addAll(rows);
        int[] widths =
                IntStream.range(0, columns.size())
                        .map(
                                c ->
                                        all.stream()
                                                .mapToInt(row -> DisplayWidth.of(row.get(c)))
                                                .max()
                                                .orElse(0))
                        .toArray();
        return all.stream().map(row -> line(row, widths)).toList();
    }

    private String line(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(c -> pad(row.get(c), widths[c], columns.get(c).side()))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private static String pad(String cell, int width, Side side) {
        String space = " ".repeat(width - DisplayWidth.of(cell));
        return side == Side.LEFT ? cell + space : space + cell;
    }
}
