package org.provindex.reading.table.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.provindex.reading.table.file.Cell;
import org.provindex.reading.table.file.Row;
import org.provindex.reading.table.label.Figures;
import org.provindex.reading.table.label.NumberReading;

/** What the cells of a column below its heading are. */
final class ColumnCount {
    int rows;
    int filled;
    int missing;
    int figures;
    int periods;
    int formulas;
    int withUnit;
    private boolean negative;
    final Set<String> texts = new LinkedHashSet<>();
    final Set<String> distinct = new HashSet<>();
    final List<Double> values = new ArrayList<>();
    String formula = "";

    static ColumnCount of(int column, List<Row> body, Words words) {
        ColumnCount count = new ColumnCount();
        for (Row row : body) count.add(row.cell(column), words);
        return count;
    }

    private void add(Cell cell, Words words) {
        rows++;
        if (words.isMissing(cell)) {
            if (!cell.isEmpty()) missing++;
            return;
        }
        filled++;
        distinct.add(cell.text().strip());
        if (words.isPeriod(cell)) periods++;
        if (words.isNumber(cell)) {
            figures++;
            NumberReading reading = Figures.of(cell, false);
            values.add(reading.value().doubleValue());
            negative |= reading.value().signum() < 0 && !reading.inBrackets();
            if (!reading.unit().isEmpty()) withUnit++;
            if (!cell.formula().isEmpty()) {
                formulas++;
                formula = cell.formula();
            }
        } else {
            texts.add(cell.text());
        }
    }

    /** Whether some of its figures are written with a minus. */
    boolean isSigned() {
        return negative;
    }

    boolean mostly(int part) {
        return filled > 0 && part >= 0.8 * filled;
    }

    double median() {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
    }
}
