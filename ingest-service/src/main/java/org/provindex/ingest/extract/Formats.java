package org.provindex.ingest.extract;

import jakarta.inject.Singleton;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.provindex.reading.text.DocumentText;

/** Every format that is read, by its media type. */
@Singleton
public class Formats {
    public static final String TEXT = "text/plain";
    public static final String HTML = "text/html";
    public static final String MARKDOWN = "text/markdown";
    public static final String PDF = "application/pdf";
    public static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final TikaChild tika;
    private final ExtractConfig config;

    Formats(TikaChild tika, ExtractConfig config) {
        this.tika = tika;
        this.config = config;
    }

    private UnreadableException tooLong() {
        return new UnreadableException(
                "The document holds more than %d characters of text; send it in parts"
                        .formatted(config.characters()));
    }

    private static UnreadableException unlike(String mediaType) {
        return new UnreadableException(
                "The file is not what its media type %s says".formatted(mediaType));
    }

    /**
     * The text of a file.
     *
     * @throws UnreadableException with the reason, if it is damaged, of another kind than declared,
     *     or over a limit
     */
    public ExtractedText read(Path file, String mediaType, Optional<Charset> declared)
            throws IOException {
        Signature signature = Signature.of(file);
        // A word-processing document with a password is wrapped in the container of the old
        // formats.
        boolean wrapped = signature == Signature.OLE && mediaType.equals(DOCX);
        if (mediaType.equals(PDF) != (signature == Signature.PDF)
                || mediaType.equals(DOCX) != (signature == Signature.ZIP || wrapped)) {
            throw unlike(mediaType);
        }
        boolean isText = !mediaType.equals(PDF) && !mediaType.equals(DOCX);
        // A character takes three bytes at most in Chinese UTF-8; what is larger would only fill
        // the memory first.
        if (isText && Files.size(file) > 3L * config.characters()) {
            throw tooLong();
        }
        ExtractedText text = extract(file, mediaType, declared);
        if (wrapped) {
            throw unlike(mediaType);
        }
        if (text.text().length() > config.characters()) {
            throw tooLong();
        }
        if (text.text().isBlank()) {
            throw new UnreadableException(
                    "The document holds no text, or is damaged; if it is a scan, send its recognised text");
        }
        return text;
    }

    private ExtractedText extract(Path file, String mediaType, Optional<Charset> declared)
            throws IOException {
        return switch (mediaType) {
            case HTML -> {
                byte[] bytes = bytes(file);
                yield of(
                        DocumentText.ofHtml(
                                PlainText.decode(bytes, declared.or(() -> PageCharset.of(bytes)))));
            }
            case MARKDOWN -> of(DocumentText.ofMarkdown(PlainText.decode(bytes(file), declared)));
            case PDF, DOCX -> tika.read(file);
            default -> ExtractedText.of(PlainText.decode(bytes(file), declared));
        };
    }

    /** By a plain stream: Files.readAllBytes would take as much direct memory besides. */
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = new FileInputStream(file.toFile())) {
            return in.readAllBytes();
        }
    }

    private static ExtractedText of(DocumentText text) {
        return new ExtractedText(
                text.text().replace('\0', '\uFFFD').strip(),
                text.title().orElse(null),
                text.publisher().orElse(null),
                text.date().orElse(null));
    }
}
