package org.provindex.reading.table.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The parts of a spreadsheet that is a zip of XML files. */
final class ZipParts {
    /** Sheets compress well, but no honest one a thousandfold. */
    private static final int MOST_RATIO = 1_000;

    private static final long HARMLESS = 64L << 20;
    private static final XMLInputFactory XML = secure();

    private ZipParts() {}

    private static XMLInputFactory secure() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    static XMLStreamReader xml(InputStream in) throws XMLStreamException {
        return XML.createXMLStreamReader(in);
    }

    static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new UnreadableTableException(
                    "The spreadsheet is cut off or damaged (%s): fetch or save it again."
                            .formatted(e.getMessage()),
                    e);
        }
    }

    /** Refuses parts that would unpack without measure. */
    static void check(ZipFile zip, TableLimits limits) {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry each = entries.nextElement();
            boolean bomb =
                    each.getSize() > HARMLESS
                            && each.getCompressedSize() > 0
                            && each.getSize() / each.getCompressedSize() > MOST_RATIO;
            if (bomb || each.getSize() > limits.unpacked()) {
                throw new UnreadableTableException(
                        "The part %s of the spreadsheet would grow to %,d bytes: it is no honest table."
                                .formatted(each.getName(), each.getSize()));
            }
        }
    }
}
