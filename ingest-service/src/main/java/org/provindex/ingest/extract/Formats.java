package org.provindex.ingest.extract;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Every format that is read, by its media type. */
@Singleton
public class Formats {
    public static final String TEXT = "text/plain";
    public static final String HTML = "text/html";
    public static final String MARKDOWN = "text/markdown";
    public static final String PDF = "application/pdf";
    public static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final Set<String> ZIPPED = Set.of(DOCX);

    private final TikaChild tika;

    Formats(TikaChild tika) {
        this.tika = tika;
    }

    /**
     * The text of a file.
     *
     * @throws UnreadableException with the reason, if it is damaged, of another kind than declared,
     *     or over a limit
     */
    public ExtractedText read(Path file, String mediaType, Optional<Charset> declared)
            throws IOException {
        byte[] head = head(file);
        boolean isPdf =
                head.length >= 4
                        && head[0] == '%'
                        && head[1] == 'P'
                        && head[2] == 'D'
                        && head[3] == 'F';
        boolean isZip =
                head.length >= 4
                        && head[0] == 'P'
                        && head[1] == 'K'
                        && head[2] == 3
                        && head[3] == 4;
        if (mediaType.equals(PDF) != isPdf || ZIPPED.contains(mediaType) != isZip) {
            throw new UnreadableException(
                    "The file is not what its media type %s says".formatted(mediaType));
        }
        ExtractedText text = extract(file, mediaType, declared);
        if (text.text().isBlank()) {
            throw new UnreadableException(
                    "The document holds no text; if it is a scan, send its recognised text");
        }
        return text;
    }

    private ExtractedText extract(Path file, String mediaType, Optional<Charset> declared)
            throws IOException {
        return switch (mediaType) {
            case HTML -> HtmlText.of(Files.readAllBytes(file), declared);
            case PDF, DOCX -> tika.read(file);
            default -> ExtractedText.of(PlainText.decode(Files.readAllBytes(file), declared));
        };
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        }
    }
}
