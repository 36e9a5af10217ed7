package org.provindex.indicator.observation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The part of a sheet around a cell, as it was published.
 *
 * @param firstRow 1-based row of the first of {@code rows}
 * @param firstColumn 1-based column of the first cell of each row
 * @param header the first row of the sheet, in the same columns
 * @param rows cells as text; empty where there is nothing
 */
@Schema(name = "SheetWindow")
record SheetWindow(int firstRow, int firstColumn, List<String> header, List<List<String>> rows) {
    /** So many rows and columns on each side. */
    private static final int REACH = 3;

    private static final int LONGEST_CELL = 200;

    /**
     * @param file the bytes of a CSV, TSV or XLSX
     * @param sheet its name; the first if null
     * @return empty if the file is of another format or has no such cell
     */
    static Optional<SheetWindow> around(
            byte[] file, String mediaType, @Nullable String sheet, int row, int column) {
        boolean zipped = file.length > 1 && file[0] == 'P' && file[1] == 'K';
        try {
            if (zipped && mediaType.contains("spreadsheetml")) {
                return inWorkbook(file, sheet, row, column);
            }
            return mediaType.startsWith("text/")
                    ? inText(file, mediaType, row, column)
                    : Optional.empty();
        } catch (IOException
                | UncheckedIOException
                | ExcelReaderException
                | CsvParseException broken) {
            return Optional.empty(); // what was read once may be more than this reads
        }
    }

    private static Optional<SheetWindow> inText(byte[] file, String mediaType, int row, int column)
            throws IOException {
        String text = decode(file);
        char separator = mediaType.contains("tab") ? '\t' : separator(text);
        List<List<String>> rows = new ArrayList<>();
        List<String> header = List.of();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .fieldSeparator(separator)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(text)) {
            for (CsvRecord record : reader) {
                long line = record.getStartingLineNumber();
                if (header.isEmpty()) {
                    header = record.getFields();
                }
                if (line > row + REACH) {
                    break;
                }
                if (line >= row - REACH) {
                    rows.add(record.getFields());
                }
            }
        }
        return window(header, rows, Math.max(1, row - REACH), column);
    }

    private static String decode(byte[] file) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(file, Charset.forName("GB18030"));
        }
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static Optional<SheetWindow> inWorkbook(
            byte[] file, @Nullable String name, int row, int column) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            Optional<Sheet> sheet =
                    name == null ? Optional.of(book.getFirstSheet()) : book.findSheet(name);
            if (sheet.isEmpty()) {
                return Optional.empty();
            }
            List<List<String>> rows = new ArrayList<>();
            List<List<String>> first = new ArrayList<>();
            try (Stream<Row> all = sheet.get().openStream()) {
                all.takeWhile(r -> r.getRowNum() <= row + REACH)
                        .forEach(
                                r -> {
                                    if (first.isEmpty()) {
                                        first.add(texts(r));
                                    }
                                    if (r.getRowNum() >= row - REACH) {
                                        while (rows.size()
                                                < r.getRowNum() - Math.max(1, row - REACH)) {
                                            rows.add(List.of());
                                        }
                                        rows.add(texts(r));
                                    }
                                });
            }
            return first.isEmpty()
                    ? Optional.empty()
                    : window(first.get(0), rows, Math.max(1, row - REACH), column);
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row) {
            texts.add(cell == null || cell.getRawValue() == null ? "" : cell.getText());
        }
        return texts;
    }

    private static Optional<SheetWindow> window(
            List<String> header, List<List<String>> rows, int firstRow, int column) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        int left = Math.max(1, column - REACH);
        int right = column + REACH;
        return Optional.of(
                new SheetWindow(
                        firstRow,
                        left,
                        cut(header, left, right),
                        rows.stream().map(r -> cut(r, left, right)).toList()));
    }

    private static List<String> cut(List<String> cells, int left, int right) {
        List<String> part = new ArrayList<>();
        for (int i = left; i <= Math.min(right, cells.size()); i++) {
            String text = cells.get(i - 1);
            part.add(text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) + "…" : text);
        }
        return part;
    }
}
