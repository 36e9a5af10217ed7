package org.provindex.reading.table.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * A file that holds tables. Its bytes tell its format, not its name.
 *
 * @param format what it is
 * @param encoding encoding of a text file, empty for others
 * @param separator separator of a text file, empty for others
 * @param sheets its sheets in their order
 */
public record TableFile(
        Format format, String encoding, String separator, List<SheetSource> sheets) {
    private static final int HEAD = 4096;

    /** Formats that are read. */
    public enum Format {
        TEXT,
        XLS,
        XLSX,
        ODS,
        JSON_STAT
    }

    /** Copies the sheets. */
    public TableFile {
        sheets = List.copyOf(sheets);
    }

    /**
     * Opens a file.
     *
     * @param encoding encoding of a text file; empty to detect it
     * @throws UnreadableTableException if it is no table, is damaged or beyond the limits
     */
    public static TableFile open(Path file, Optional<Charset> encoding, TableLimits limits)
            throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length == 0) throw new UnreadableTableException("The file is empty.");
        TableFile opened = open(file, head, encoding, limits);
        if (opened.sheets().size() > limits.sheets()) {
            throw new UnreadableTableException(
                    "The file has %,d sheets; at most %,d are read."
                            .formatted(opened.sheets().size(), limits.sheets()));
        }
        return opened;
    }

    private static TableFile open(
            Path file, byte[] head, Optional<Charset> encoding, TableLimits limits)
            throws IOException {
        if (TextEncoding.starts(head, 0xD0, 0xCF, 0x11, 0xE0)) return compound(file, limits);
        if (TextEncoding.starts(head, 'P', 'K', 3, 4)) return zipped(file, limits);
        if (TextEncoding.starts(head, 'P', 'K')) {
            throw new UnreadableTableException(
                    "The file is an empty or damaged zip: give the spreadsheet itself.");
        }
        if (TextEncoding.starts(head, '%', 'P', 'D', 'F')) {
            throw new UnreadableTableException(
                    "The file is a PDF, not a table: take it as a document.");
        }
        Charset charset = encoding.isPresent() ? encoding.get() : TextEncoding.of(file);
        String text = new String(head, charset).replace("\uFEFF", "").stripLeading();
        if (text.startsWith("{")) {
            return new TableFile(
                    Format.JSON_STAT, charset.name(), "", JsonStat.sheets(file, limits));
        }
        if (text.regionMatches(true, 0, "<!doctype", 0, 9)
                || text.regionMatches(true, 0, "<html", 0, 5)
                || text.startsWith("<?xml")
                || text.startsWith("<table")) {
            throw new UnreadableTableException(
                    "The file is a web page or XML under the name of a spreadsheet: open it in a spreadsheet program and save it as .xlsx or .csv.");
        }
        DelimitedText sheet = DelimitedText.of(file, charset, limits);
        return new TableFile(
                Format.TEXT, charset.name(), String.valueOf(sheet.separator()), List.of(sheet));
    }

    private static TableFile zipped(Path file, TableLimits limits) throws IOException {
        boolean excel;
        boolean open;
        try (ZipFile zip = ZipParts.open(file)) {
            excel = zip.getEntry("xl/workbook.xml") != null;
            open = zip.getEntry("content.xml") != null;
            if (zip.getEntry("xl/workbook.bin") != null) {
                throw new UnreadableTableException(
                        "The file is a binary workbook (.xlsb): save it as .xlsx.");
            }
        }
        if (excel) {
            return new TableFile(Format.XLSX, "", "", NewWorkbook.sheets(file, limits));
        }
        if (open) return new TableFile(Format.ODS, "", "", OpenDocument.sheets(file, limits));
        throw new UnreadableTableException(
                "The file is a zip without a spreadsheet in it: give the table itself.");
    }

    /** XLS, or XLSX under a password. */
    private static TableFile compound(Path file, TableLimits limits) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            if (!files.getRoot().hasEntry("EncryptedPackage")) {
                boolean book =
                        files.getRoot().hasEntry("Workbook") || files.getRoot().hasEntry("Book");
                if (!book) {
                    throw new UnreadableTableException(
                            "The file is an Office document, but no workbook: give the table itself.");
                }
            } else {
                return decrypted(files, limits);
            }
        } catch (UnreadableTableException e) {
            throw e;
        } catch (RuntimeException | IOException e) {
            throw new UnreadableTableException(
                    "The .xls file is damaged or cut off (%s): fetch or save it again."
                            .formatted(e.getMessage()),
                    e);
        }
        return new TableFile(Format.XLS, "", "", OldWorkbook.sheets(file, limits));
    }

    private static TableFile decrypted(POIFSFileSystem files, TableLimits limits)
            throws IOException {
        try {
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(files));
            if (!decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                throw new UnreadableTableException(
                        "The workbook is protected by a password: save it without one.");
            }
            Path plain = Files.createTempFile("provindex", ".xlsx");
            plain.toFile().deleteOnExit();
            try (InputStream in = decryptor.getDataStream(files)) {
                Files.copy(in, plain, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            return new TableFile(Format.XLSX, "", "", NewWorkbook.sheets(plain, limits));
        } catch (java.security.GeneralSecurityException e) {
            throw new UnreadableTableException(
                    "The workbook is encrypted in a way that is not known here: save it without a password.",
                    e);
        }
    }
}
