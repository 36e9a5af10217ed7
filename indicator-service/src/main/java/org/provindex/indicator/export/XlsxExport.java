package org.provindex.indicator.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.provindex.model.observation.ObservationFilter;
import org.provindex.model.observation.Observations;

/**
 * A workbook (ECMA-376) with a row for each observation, on as many sheets as are needed. Texts are
 * cells of text, which no spreadsheet takes for formulas.
 */
final class XlsxExport {
    /** What a sheet of a spreadsheet can hold, header included. */
    static final int ROWS_OF_A_SHEET = 1_048_576;

    private static final int FLUSH_EVERY = 500;

    private final Workbook book;
    private final int rowsOfASheet;
    private Worksheet sheet;
    private int row;
    private int sheets;

    private XlsxExport(Workbook book, int rowsOfASheet) {
        this.book = book;
        this.rowsOfASheet = rowsOfASheet;
        this.sheet = next();
    }

    static void write(
            Observations.Snapshot snapshot,
            ObservationFilter filter,
            ExportedNames names,
            OutputStream out,
            int rowsOfASheet)
            throws IOException {
        try (Workbook book = new Workbook(out, "Provindex", "1.0")) {
            XlsxExport export = new XlsxExport(book, rowsOfASheet);
            ExportedColumns columns = new ExportedColumns(names);
            snapshot.forEach(
                    filter,
                    Observations.Order.CELL,
                    o -> {
                        export.add(columns.of(o));
                        return true;
                    });
            export.finish();
        }
    }

    private Worksheet next() {
        sheets++;
        Worksheet fresh =
                book.newWorksheet(sheets == 1 ? "observations" : "observations " + sheets);
        for (int i = 0; i < ExportedColumns.HEADER.size(); i++) {
            fresh.inlineString(0, i, ExportedColumns.HEADER.get(i));
        }
        fresh.freezePane(0, 1);
        row = 1;
        return fresh;
    }

    private void add(@Nullable String[] fields) {
        if (row == rowsOfASheet) {
            finish();
            sheet = next();
        }
        for (int i = 0; i < fields.length; i++) {
            String field = fields[i];
            if (field == null) {
                continue;
            }
            if (i == ExportedColumns.VALUE) {
                sheet.value(row, i, new BigDecimal(field));
            } else {
                sheet.inlineString(row, i, field);
            }
        }
        row++;
        if (row % FLUSH_EVERY == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void finish() {
        try {
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
