package org.provindex.launcher.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.provindex.reading.table.TableCell;

/**
 * A file of figures as CSV: {@code sheet,cell,area,indicator,period,value,unit,status}, values in
 * the base unit.
 */
final class CellsCsv implements AutoCloseable {
    private final CsvWriter writer;

    CellsCsv(Path file) throws IOException {
        writer = CsvWriter.builder().build(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        writer.writeRecord(
                "sheet", "cell", "area", "indicator", "period", "value", "unit", "status");
    }

    void write(TableCell cell) {
        writer.writeRecord(
                words(cell.sheet()),
                cell.cell(),
                cell.area(),
                words(cell.indicator()),
                cell.period(),
                cell.value().toPlainString(),
                cell.unit(),
                cell.status());
    }

    /** What a spreadsheet program would take for a formula is marked as words. */
    private static String words(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
