package org.provindex.reading.table.file;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;

/** A workbook of Excel 97 to 2003 (BIFF8), also with the password that Excel tries by itself. */
final class OldWorkbook {
    private OldWorkbook() {}

    static List<SheetSource> sheets(Path file, TableLimits limits) throws IOException {
        if (Files.size(file) > limits.bytes()) {
            throw new UnreadableTableException(
                    "An .xls file of %,d bytes is larger than is read (%,d): save it as .xlsx or .csv."
                            .formatted(Files.size(file), limits.bytes()));
        }
        HSSFWorkbook book = open(file);
        List<SheetSource> sheets = new ArrayList<>();
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            boolean hidden = book.isSheetHidden(i) || book.isSheetVeryHidden(i);
            sheets.add(new OldSheet(book.getSheetAt(i), hidden, limits));
        }
        return sheets;
    }

    private static HSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new HSSFWorkbook(in);
        } catch (EncryptedDocumentException e) {
            throw new UnreadableTableException(
                    "The workbook is protected by a password: save it without one.", e);
        } catch (RuntimeException | IOException e) {
            throw new UnreadableTableException(
                    "The .xls file is damaged or cut off (%s): fetch it again, or save it as .xlsx."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    private record OldSheet(HSSFSheet sheet, boolean hidden, TableLimits limits)
            implements SheetSource {
        @Override
        public String name() {
            return sheet.getSheetName();
        }

        @Override
        public List<Merge> merges() {
            List<Merge> merges = new ArrayList<>();
            for (CellRangeAddress each : sheet.getMergedRegions()) {
                merges.add(
                        new Merge(
                                each.getFirstRow() + 1,
                                each.getLastRow() + 1,
                                each.getFirstColumn(),
                                each.getLastColumn()));
            }
            return merges;
        }

        @Override
        public void read(RowReader reader) {
            for (org.apache.poi.ss.usermodel.Row each : sheet) {
                List<Cell> cells = new ArrayList<>();
                for (int column = 0; column < each.getLastCellNum(); column++) {
                    org.apache.poi.ss.usermodel.Cell cell = each.getCell(column);
                    cells.add(cell == null ? Cell.EMPTY : cell(cell, each.getRowNum() + 1));
                }
                Row row = new Row(each.getRowNum() + 1, cells);
                if (!row.isEmpty() && !reader.take(row)) return;
            }
        }

        private Cell cell(org.apache.poi.ss.usermodel.Cell cell, int row) {
            boolean calculated = cell.getCellType() == CellType.FORMULA;
            Cell value =
                    value(
                            cell,
                            calculated ? cell.getCachedFormulaResultType() : cell.getCellType());
            if (value.text().length() > limits.characters()) {
                throw UnreadableTableException.at(
                        name(), row, cell.getColumnIndex(), "the cell is too long.");
            }
            return calculated ? value.of(formula(cell)) : value;
        }

        private static String formula(org.apache.poi.ss.usermodel.Cell cell) {
            try {
                return cell.getCellFormula();
            } catch (RuntimeException unknownFunction) {
                return "?";
            }
        }

        private static Cell value(org.apache.poi.ss.usermodel.Cell cell, CellType type) {
            String format = String.valueOf(cell.getCellStyle().getDataFormatString());
            return switch (type) {
                case NUMERIC -> {
                    double number = cell.getNumericCellValue();
                    if (!Double.isFinite(number)) yield Cell.error("#NUM!");
                    if (NumberFormats.isDate(format) && cell.getLocalDateTimeCellValue() != null) {
                        yield NumberFormats.date(cell.getLocalDateTimeCellValue(), format);
                    }
                    yield NumberFormats.number(BigDecimal.valueOf(number), format);
                }
                case STRING -> Cell.text(cell.getStringCellValue());
                case BOOLEAN ->
                        new Cell(
                                Cell.Kind.BOOLEAN,
                                String.valueOf(cell.getBooleanCellValue()),
                                BigDecimal.ZERO,
                                "");
                case ERROR -> Cell.error(FormulaError.forInt(cell.getErrorCellValue()).getString());
                default -> Cell.EMPTY;
            };
        }
    }
}
