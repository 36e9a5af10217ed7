package org.provindex.reading.table.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The merged ranges of a sheet of an XLSX file, which the reader of its cells leaves out. */
final class MergedRanges {
    /** They stand behind the cells: a larger sheet is long form, where nothing is merged. */
    private static final long LARGEST = 64L << 20;

    private static final int MOST = 10_000;

    private MergedRanges() {}

    static List<Merge> of(Path file, int index) throws IOException {
        try (ZipFile zip = ZipParts.open(file)) {
            ZipEntry sheet = zip.getEntry(partOf(zip, index));
            if (sheet == null || sheet.getSize() > LARGEST) return List.of();
            List<Merge> merges = new ArrayList<>();
            try (InputStream in = zip.getInputStream(sheet)) {
                XMLStreamReader xml = ZipParts.xml(in);
                while (xml.hasNext() && merges.size() < MOST) {
                    if (xml.next() == XMLStreamConstants.START_ELEMENT
                            && xml.getLocalName().equals("mergeCell")) {
                        merges.add(merge(xml.getAttributeValue(null, "ref")));
                    }
                }
            }
            return merges;
        } catch (XMLStreamException e) {
            throw new UnreadableTableException(
                    "The .xlsx file is damaged (%s): save it again.".formatted(e.getMessage()), e);
        }
    }

    private static Merge merge(String range) {
        String[] ends = range.split(":");
        String last = ends[ends.length - 1];
        return new Merge(
                row(ends[0]), row(last), Address.columnOf(ends[0]), Address.columnOf(last));
    }

    private static int row(String address) {
        return Integer.parseInt(address.replaceAll("[^0-9]", ""));
    }

    private static String partOf(ZipFile zip, int index) throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        for (Map<String, String> each :
                elements(zip, "xl/_rels/workbook.xml.rels", "Relationship")) {
            targets.put(each.get("Id"), each.get("Target"));
        }
        List<Map<String, String>> sheets = elements(zip, "xl/workbook.xml", "sheet");
        if (index >= sheets.size()) return "";
        String target = targets.getOrDefault(sheets.get(index).getOrDefault("id", ""), "");
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private static List<Map<String, String>> elements(ZipFile zip, String part, String name)
            throws IOException, XMLStreamException {
        List<Map<String, String>> found = new ArrayList<>();
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) return found;
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader xml = ZipParts.xml(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals(name)) {
                    Map<String, String> attributes = new HashMap<>();
                    for (int i = 0; i < xml.getAttributeCount(); i++) {
                        attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
                    }
                    found.add(attributes);
                }
            }
        }
        return found;
    }
}
