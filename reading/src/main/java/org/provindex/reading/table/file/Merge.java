package org.provindex.reading.table.file;

/**
 * Cells that are shown as one.
 *
 * @param firstRow first row, from 1
 * @param lastRow last row
 * @param firstColumn first column, from 0
 * @param lastColumn last column
 */
public record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    /** Whether it holds a cell. */
    public boolean holds(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }
}
