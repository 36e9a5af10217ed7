package org.provindex.reading.table.file;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number its number, from 1
 * @param cells its cells from the first column to the last that is not empty
 */
public record Row(int number, List<Cell> cells) {
    /** Leaves out the empty cells at the end. */
    public Row {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isEmpty()) {
            end--;
        }
        cells = end == cells.size() ? cells : cells.subList(0, end);
    }

    /** The cell of a column, from 0; the empty cell beyond the last. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    public int width() {
        return cells.size();
    }

    public boolean isEmpty() {
        return cells.isEmpty();
    }

    /** Cells that are not empty. */
    public int filled() {
        return (int) cells.stream().filter(cell -> !cell.isEmpty()).count();
    }
}
