package org.provindex.reading.table.file;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An OpenDocument spreadsheet (ODS, ISO/IEC 26300), read as a stream. */
final class OpenDocument {
    private OpenDocument() {}

    static List<SheetSource> sheets(Path file, TableLimits limits) throws IOException {
        List<SheetSource> sheets = new ArrayList<>();
        try (ZipFile zip = ZipParts.open(file);
                InputStream in = content(zip, limits)) {
            XMLStreamReader xml = ZipParts.xml(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("table")) {
                    String name = attribute(xml, "name");
                    sheets.add(new OpenSheet(file, sheets.size(), name, limits, new ArrayList<>()));
                    skip(xml);
                }
            }
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
        return sheets;
    }

    private static InputStream content(ZipFile zip, TableLimits limits) throws IOException {
        ZipParts.check(zip, limits);
        ZipEntry entry = zip.getEntry("content.xml");
        if (entry == null) {
            throw new UnreadableTableException(
                    "The file is a zip without a spreadsheet in it: give the table itself.");
        }
        return zip.getInputStream(entry);
    }

    private static UnreadableTableException damaged(XMLStreamException e) {
        return new UnreadableTableException(
                "The .ods file is damaged, cut off or encrypted (%s): save it again without a password."
                        .formatted(String.valueOf(e.getMessage()).lines().findFirst().orElse("")),
                e);
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) return xml.getAttributeValue(i);
        }
        return "";
    }

    /** To the end of the element that has just begun. */
    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) depth++;
            if (event == XMLStreamConstants.END_ELEMENT) depth--;
        }
    }

    private record OpenSheet(
            Path file, int index, String name, TableLimits limits, List<Merge> merges)
            implements SheetSource {
        @Override
        public void read(RowReader reader) throws IOException {
            merges.clear();
            try (ZipFile zip = ZipParts.open(file);
                    InputStream in = content(zip, limits)) {
                XMLStreamReader xml = ZipParts.xml(in);
                int at = -1;
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT
                            && xml.getLocalName().equals("table")) {
                        if (++at == index) {
                            rows(xml, reader);
                            return;
                        }
                        skip(xml);
                    }
                }
            } catch (XMLStreamException e) {
                throw damaged(e);
            }
        }

        private void rows(XMLStreamReader xml, RowReader reader) throws XMLStreamException {
            int number = 1;
            while (true) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("table")) {
                    return;
                }
                if (event != XMLStreamConstants.START_ELEMENT
                        || !xml.getLocalName().equals("table-row")) continue;
                int repeated = count(xml, "number-rows-repeated");
                List<Cell> cells = cells(xml, number);
                Row row = new Row(number, cells);
                // empty rows up to the end of the sheet are one element
                int times = row.isEmpty() ? 0 : repeated;
                for (int i = 0; i < times; i++) {
                    if (!reader.take(new Row(number + i, cells))) return;
                }
                number += repeated;
                if (number > limits.rows() + 1 && times > 0) {
                    throw new UnreadableTableException(
                            "Sheet '%s' has more than %,d rows.".formatted(name, limits.rows()));
                }
            }
        }

        private List<Cell> cells(XMLStreamReader xml, int row) throws XMLStreamException {
            List<Cell> cells = new ArrayList<>();
            int pending = 0;
            while (true) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("table-row")) {
                    return cells;
                }
                if (event != XMLStreamConstants.START_ELEMENT) continue;
                String element = xml.getLocalName();
                if (!element.equals("table-cell") && !element.equals("covered-table-cell")) {
                    continue;
                }
                int repeated = count(xml, "number-columns-repeated");
                int across = count(xml, "number-columns-spanned");
                int down = count(xml, "number-rows-spanned");
                Cell cell = cell(xml, element, row, cells.size() + pending);
                if (element.startsWith("covered")) cell = Cell.EMPTY;
                if (cell.isEmpty()) {
                    pending += repeated;
                    continue;
                }
                if (cells.size() + pending + repeated > limits.columns()) {
                    throw UnreadableTableException.at(
                            name, row, limits.columns(), "the row is too wide.");
                }
                for (; pending > 0; pending--) cells.add(Cell.EMPTY);
                if (across > 1 || down > 1) {
                    merges.add(
                            new Merge(
                                    row, row + down - 1, cells.size(), cells.size() + across - 1));
                }
                for (int i = 0; i < repeated; i++) cells.add(cell);
            }
        }

        private Cell cell(XMLStreamReader xml, String element, int row, int column)
                throws XMLStreamException {
            String type = attribute(xml, "value-type");
            String value = attribute(xml, "value");
            String date = attribute(xml, "date-value");
            String formula = attribute(xml, "formula");
            StringBuilder text = new StringBuilder();
            boolean comment = false;
            for (int depth = 1; depth > 0; ) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    if (xml.getLocalName().equals("annotation")) comment = true;
                    if (!comment && xml.getLocalName().equals("p") && text.length() > 0) {
                        text.append('\n');
                    }
                    if (xml.getLocalName().equals("s")) text.append(" ");
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    if (depth > 0 && xml.getLocalName().equals("annotation")) comment = false;
                } else if (event == XMLStreamConstants.CHARACTERS && !comment) {
                    text.append(xml.getText());
                }
                if (text.length() > limits.characters()) {
                    throw UnreadableTableException.at(
                            name,
                            row,
                            column,
                            "a cell of more than %,d characters.".formatted(limits.characters()));
                }
            }
            String shown = text.toString().strip();
            Cell read =
                    switch (type) {
                        case "float", "currency" -> Cell.number(number(value));
                        case "percentage" -> NumberFormats.number(number(value), "0%");
                        case "date" -> date(date, shown);
                        case "boolean" -> new Cell(Cell.Kind.BOOLEAN, shown, BigDecimal.ZERO, "");
                        default -> shown.startsWith("#") ? Cell.error(shown) : Cell.text(shown);
                    };
            return formula.isEmpty() || read.isEmpty() ? read : read.of(formula);
        }

        private static BigDecimal number(String value) {
            return NumberFormats.rounded(new BigDecimal(value));
        }

        /** A date that is shown as a year or a month is one. */
        private static Cell date(String iso, String shown) {
            String day = iso.length() > 10 ? iso.substring(0, 10) : iso;
            int numbers = shown.replaceAll("[^0-9]+", " ").strip().split(" ").length;
            return Cell.date(numbers == 1 ? day.substring(0, 4) : day);
        }

        private static int count(XMLStreamReader xml, String name) {
            String value = attribute(xml, name);
            return value.matches("[0-9]{1,9}") ? Math.max(1, Integer.parseInt(value)) : 1;
        }
    }
}
