package org.provindex.indicator.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.provindex.indicator.catalogue.FormulaGuard;
import org.provindex.model.observation.ObservationFilter;
import org.provindex.model.observation.Observations;

/** A CSV (RFC 4180, UTF-8) with a row for each observation. */
final class CsvExport {
    private CsvExport() {}

    static void write(
            Observations.Snapshot snapshot,
            ObservationFilter filter,
            ExportedNames names,
            OutputStream out)
            throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(ExportedColumns.HEADER);
        ExportedColumns columns = new ExportedColumns(names);
        snapshot.forEach(
                filter,
                Observations.Order.CELL,
                o -> {
                    csv.writeRecord(guarded(columns.of(o)));
                    return true;
                });
        csv.flush();
        text.flush();
    }

    private static @Nullable String[] guarded(@Nullable String[] fields) {
        for (int i = 0; i < fields.length; i++) {
            if (i != ExportedColumns.VALUE) {
                fields[i] = FormulaGuard.text(fields[i]);
            }
        }
        return fields;
    }
}
