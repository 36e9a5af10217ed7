package org.provindex.reading.table.file;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** A workbook of Excel 2007 and later (XLSX), read as a stream. */
final class NewWorkbook {
    private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

    private NewWorkbook() {}

    static List<SheetSource> sheets(Path file, TableLimits limits) throws IOException {
        try (ZipFile zip = ZipParts.open(file)) {
            ZipParts.check(zip, limits);
        }
        List<SheetSource> sheets = new ArrayList<>();
        try (ReadableWorkbook book = open(file.toFile())) {
            for (Sheet each : book.getSheets().toList()) {
                sheets.add(
                        new NewSheet(
                                file,
                                each.getIndex(),
                                each.getName(),
                                each.getVisibility() != SheetVisibility.VISIBLE,
                                limits));
            }
        }
        return sheets;
    }

    private static ReadableWorkbook open(File file) throws IOException {
        try {
            return new ReadableWorkbook(file, OPTIONS);
        } catch (RuntimeException | IOException e) {
            throw damaged(e);
        }
    }

    private static UnreadableTableException damaged(Exception e) {
        return new UnreadableTableException(
                "The .xlsx file is damaged or cut off (%s): fetch or save it again."
                        .formatted(e.getMessage()),
                e);
    }

    private record NewSheet(Path file, int index, String name, boolean hidden, TableLimits limits)
            implements SheetSource {
        @Override
        public List<Merge> merges() throws IOException {
            return MergedRanges.of(file, index);
        }

        @Override
        public void read(RowReader reader) throws IOException {
            try (ReadableWorkbook book = open(file.toFile())) {
                Sheet sheet = book.getSheet(index).orElseThrow();
                try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
                    java.util.Iterator<org.dhatim.fastexcel.reader.Row> each = rows.iterator();
                    while (each.hasNext()) {
                        Row row = row(each.next());
                        if (!row.isEmpty() && !reader.take(row)) return;
                    }
                }
            } catch (UncheckedIOException | ExcelReaderException e) {
                throw damaged(e);
            } catch (UnreadableTableException e) {
                throw e;
            } catch (RuntimeException e) {
                // the XML reader below wraps what it meets in exceptions of its own
                throw damaged(e);
            }
        }

        private Row row(org.dhatim.fastexcel.reader.Row row) {
            int width = row.getCellCount();
            if (width > limits.columns()) {
                throw UnreadableTableException.at(
                        name, row.getRowNum(), limits.columns(), "the row is too wide.");
            }
            Cell[] cells = new Cell[width];
            java.util.Arrays.fill(cells, Cell.EMPTY);
            for (org.dhatim.fastexcel.reader.Cell each : row) {
                if (each != null) {
                    cells[each.getColumnIndex()] = cell(each, row.getRowNum());
                }
            }
            return new Row(row.getRowNum(), List.of(cells));
        }

        private Cell cell(org.dhatim.fastexcel.reader.Cell cell, int row) {
            Object value = cell.getValue();
            String raw = cell.getRawValue();
            Cell read = Cell.EMPTY;
            if (value instanceof BigDecimal number) {
                read = number(cell, number);
            } else if (value instanceof Boolean) {
                read = new Cell(Cell.Kind.BOOLEAN, value.toString(), BigDecimal.ZERO, "");
            } else if (cell.getType() == org.dhatim.fastexcel.reader.CellType.ERROR
                    || raw != null && raw.startsWith("#") && raw.endsWith("!")) {
                read = Cell.error(String.valueOf(raw));
            } else if (value instanceof String text) {
                if (text.length() > limits.characters()) {
                    throw UnreadableTableException.at(
                            name,
                            row,
                            cell.getColumnIndex(),
                            "a cell of %,d characters; at most %,d are read."
                                    .formatted(text.length(), limits.characters()));
                }
                read = Cell.text(text);
            }
            String formula = cell.getFormula();
            boolean calculated =
                    formula != null && !formula.isEmpty()
                            || cell.getType() == org.dhatim.fastexcel.reader.CellType.FORMULA;
            if (calculated && value instanceof String text) {
                read = ofFormula(text);
            }
            return calculated
                    ? read.of(formula == null || formula.isEmpty() ? "?" : formula)
                    : read;
        }

        /** The cached result of a formula may come as text. */
        private static Cell ofFormula(String text) {
            try {
                return Cell.number(NumberFormats.rounded(new BigDecimal(text)));
            } catch (NumberFormatException e) {
                return text.startsWith("#") ? Cell.error(text) : Cell.text(text);
            }
        }

        private static Cell number(org.dhatim.fastexcel.reader.Cell cell, BigDecimal number) {
            String format = format(cell);
            if (NumberFormats.isDate(format)) {
                try {
                    return NumberFormats.date(cell.asDate(), format);
                } catch (RuntimeException noDate) {
                    return Cell.number(NumberFormats.rounded(number));
                }
            }
            return NumberFormats.number(number, format);
        }

        /** The built-in formats of ECMA-376, 18.8.30 that are dates or percentages have no text. */
        private static String format(org.dhatim.fastexcel.reader.Cell cell) {
            String format = cell.getDataFormatString();
            if (format != null) return format;
            Integer id = cell.getDataFormatId();
            if (id == null) return "";
            return switch (id) {
                case 9, 10 -> "0%";
                case 14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 53, 54, 58 -> "yyyy-mm-dd";
                case 17, 57 -> "mmm-yy";
                default -> "";
            };
        }
    }
}
