package org.provindex.reading.table.layout;

import java.util.ArrayList;
import java.util.List;
import org.provindex.reading.table.file.Cell;
import org.provindex.reading.table.file.Merge;
import org.provindex.reading.table.file.Row;

/** The texts that stand over each column, with those of merged cells over all that they span. */
final class HeaderGrid {
    private final List<Row> rows;
    private final Cell[][] cells;

    HeaderGrid(List<Row> rows, int width, List<Merge> merges) {
        this.rows = rows;
        this.cells = new Cell[rows.size()][width];
        boolean merged = false;
        for (int level = 0; level < rows.size(); level++) {
            for (int column = 0; column < width; column++) {
                cells[level][column] = rows.get(level).cell(column);
            }
        }
        for (Merge merge : merges) merged |= fill(merge);
        if (!merged) spread(width);
    }

    private boolean fill(Merge merge) {
        boolean filled = false;
        for (int level = 0; level < rows.size(); level++) {
            if (rows.get(level).number() != merge.firstRow()) continue;
            if (merge.firstColumn() >= cells[level].length) continue;
            Cell first = cells[level][merge.firstColumn()];
            if (first.isEmpty()) continue;
            for (int other = level; other < rows.size(); other++) {
                int row = rows.get(other).number();
                for (int column = merge.firstColumn();
                        column <= merge.lastColumn() && column < cells[other].length;
                        column++) {
                    if (merge.holds(row, column)) cells[other][column] = first;
                }
            }
            filled = true;
        }
        return filled;
    }

    /** Without merged cells, as in a text file, a text reaches to the next one to its right. */
    private void spread(int width) {
        for (int level = 0; level + 1 < rows.size(); level++) {
            for (int column = 1; column < width; column++) {
                boolean open =
                        cells[level][column].isEmpty() && !cells[level][column - 1].isEmpty();
                if (open
                        && !cells[level + 1][column].isEmpty()
                        && !cells[level + 1][column - 1].isEmpty()) {
                    cells[level][column] = cells[level][column - 1];
                }
            }
        }
    }

    /** The texts over a column from the top, each once. */
    List<Cell> over(int column) {
        List<Cell> over = new ArrayList<>();
        for (Cell[] level : cells) {
            Cell cell = level[column];
            if (!cell.isEmpty()
                    && (over.isEmpty() || !over.get(over.size() - 1).text().equals(cell.text()))) {
                over.add(cell);
            }
        }
        return over;
    }
}
