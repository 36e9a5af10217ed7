package org.provindex.system.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word documents (Office Open XML), as small as they may be. */
public final class Docx {
    public static final String TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final int MEGABYTE = 1_000_000;
    private static final String TYPES =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
            </Types>""";
    private static final String RELATIONS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
            </Relationships>""";
    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>""";

    private Docx() {}

    /** One paragraph. */
    public static byte[] of(String text) {
        return zip(text, 1);
    }

    /** A zip bomb: one megabyte that unpacks to this many. */
    public static byte[] bomb(int megabytes) {
        return zip("a".repeat(MEGABYTE), megabytes);
    }

    private static byte[] zip(String text, int times) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, "[Content_Types].xml", TYPES);
            entry(zip, "_rels/.rels", RELATIONS);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(HEAD.getBytes(StandardCharsets.UTF_8));
            byte[] paragraph =
                    ("<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>")
                            .getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times; i++) {
                zip.write(paragraph);
            }
            zip.write("</w:body></w:document>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
