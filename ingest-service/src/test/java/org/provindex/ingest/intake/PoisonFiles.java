package org.provindex.ingest.intake;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that a reader of documents must survive. */
final class PoisonFiles {
    private static final String TYPES =
            """
            <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Override PartName="/word/document.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
    private static final String RELATIONS =
            """
            <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="r1" Target="word/document.xml" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>""";
    private static final String OPEN =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>";
    private static final String CLOSE = "</w:t></w:r></w:p></w:body></w:document>";

    private PoisonFiles() {}

    static byte[] pdf(String text) throws IOException {
        try (PDDocument document = written(text)) {
            return bytes(document);
        }
    }

    static byte[] pdfWithPassword(String text) throws IOException {
        try (PDDocument document = written(text)) {
            StandardProtectionPolicy policy =
                    new StandardProtectionPolicy("owner", "user", new AccessPermission());
            policy.setEncryptionKeyLength(256);
            document.protect(policy);
            return bytes(document);
        }
    }

    /** Pages that hold a picture each, all different, and no letter. */
    static byte[] scan(int pages) throws IOException {
        Random random = new Random(6);
        BufferedImage image = new BufferedImage(413, 585, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                pen.setColor(Color.WHITE);
                pen.fillRect(0, 0, 413, 585);
                pen.setColor(Color.BLACK);
                for (int stroke = 0; stroke < 300; stroke++) {
                    int x = random.nextInt(400);
                    int y = random.nextInt(570);
                    pen.drawLine(x, y, x + random.nextInt(12), y + random.nextInt(12));
                }
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(
                            JPEGFactory.createFromImage(document, image, 0.5f), 0, 0, 595, 842);
                }
            }
            return bytes(document);
        }
    }

    static byte[] docx(String text) throws IOException {
        return docx("", text);
    }

    /** A document whose text is a file of the machine that reads it, if the reader lets it. */
    static byte[] docxWithEntity(String file) throws IOException {
        return docx("<!DOCTYPE x [<!ENTITY leak SYSTEM \"file://" + file + "\">]>", "&leak;");
    }

    /** A billion letters of ten entities. */
    static byte[] docxOfLaughs() throws IOException {
        StringBuilder entities = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"laughter..\">");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY a%d \"".formatted(i))
                    .append("&a%d;".formatted(i - 1).repeat(10))
                    .append("\">");
        }
        return docx(entities + "]>", "&a9;");
    }

    static byte[] docxWithPassword(String text) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(docx(text));
            }
            return bytes(container);
        }
    }

    /** The container of the old office formats, without a password in it. */
    static byte[] old() throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
            return bytes(container);
        }
    }

    /** 200 MB of one letter in a word-processing document of some 200 kB. */
    static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            packaging(zip);
            zip.write(OPEN.getBytes(StandardCharsets.UTF_8));
            byte[] chunk = "a".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 200; i++) {
                zip.write(chunk);
            }
            zip.write(CLOSE.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] docx(String doctype, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            packaging(zip);
            zip.write((doctype + OPEN + text + CLOSE).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** Everything but the document itself, whose entry is left open. */
    private static void packaging(ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
        zip.write(TYPES.getBytes(StandardCharsets.UTF_8));
        zip.putNextEntry(new ZipEntry("_rels/.rels"));
        zip.write(RELATIONS.getBytes(StandardCharsets.UTF_8));
        zip.putNextEntry(new ZipEntry("word/document.xml"));
    }

    private static PDDocument written(String text) throws IOException {
        PDDocument document = new PDDocument();
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
            content.newLineAtOffset(40, 700);
            content.showText(text);
            content.endText();
        }
        return document;
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static byte[] bytes(POIFSFileSystem container) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        container.writeFilesystem(bytes);
        return bytes.toByteArray();
    }
}
