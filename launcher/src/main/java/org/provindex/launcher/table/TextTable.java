package org.provindex.launcher.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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

    /**
     * A column.
     *
     * @param least to how few terminal columns its cells may be shortened where space is short
     */
    public record Column(String title, Side side, int least) {
        /** A column whose cells are never shortened. */
        public Column(String title, Side side) {
            this(title, side, Integer.MAX_VALUE);
        }
    }

    private static final String GAP = "  ";
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\s\\p{Cntrl}]+");

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
        // A cell is one line, whatever line breaks or control codes a text holds.
        rows.add(cells.stream().map(c -> UNPRINTABLE.matcher(c).replaceAll(" ")).toList());
    }

    public List<String> lines() {
        return lines(Integer.MAX_VALUE);
    }

    /**
     * The lines, cells shortened where their column allows it, so that no line is longer than this.
     */
    public List<String> lines(int most) {
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
        narrow(widths, most);
        return all.stream().map(row -> line(row, widths)).toList();
    }

    /** Takes from the widest column that allows it until all fit or none does. */
    private void narrow(int[] widths, int most) {
        long over = IntStream.of(widths).asLongStream().sum() + gaps() - most;
        for (; over > 0; over--) {
            int widest = -1;
            for (int c = 0; c < widths.length; c++) {
                boolean allows = widths[c] > columns.get(c).least();
                if (allows && (widest < 0 || widths[c] > widths[widest])) widest = c;
            }
            if (widest < 0) return;
            widths[widest]--;
        }
    }

    private int gaps() {
        return GAP.length() * (columns.size() - 1);
    }

    private String line(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(c -> pad(row.get(c), widths[c], columns.get(c).side()))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private static String pad(String whole, int width, Side side) {
        String cell = DisplayWidth.shorten(whole, width);
        String space = " ".repeat(width - DisplayWidth.of(cell));
        return side == Side.LEFT ? cell + space : space + cell;
    }
}
