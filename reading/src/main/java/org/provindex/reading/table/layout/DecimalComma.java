package org.provindex.reading.table.layout;

import java.util.List;
import java.util.regex.Pattern;
import org.provindex.reading.table.file.Cell;
import org.provindex.reading.table.file.Row;

/** Tells from figures written as text whether a comma stands before their decimals. */
final class DecimalComma {
    private static final Pattern DECIMAL_COMMA =
            Pattern.compile("[+-]?(\\d+|\\d{1,3}(\\.\\d{3})+),(\\d{1,2}|\\d{4,})");
    private static final Pattern DECIMAL_POINT =
            Pattern.compile("[+-]?(\\d+|\\d{1,3}(,\\d{3})+)\\.(\\d{1,2}|\\d{4,})");

    private DecimalComma() {}

    static boolean isIn(List<Row> body) {
        boolean comma = false;
        for (Row row : body) {
            for (Cell cell : row.cells()) {
                if (cell.kind() != Cell.Kind.TEXT) continue;
                String text = cell.text().strip();
                if (DECIMAL_POINT.matcher(text).matches()) return false;
                comma |= DECIMAL_COMMA.matcher(text).matches();
            }
        }
        return comma;
    }
}
