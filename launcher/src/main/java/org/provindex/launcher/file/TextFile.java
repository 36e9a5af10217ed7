package org.provindex.launcher.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.provindex.launcher.terminal.Refusal;

/**
 * A file of plain text or Markdown, whatever its encoding.
 *
 * @param doc its name without folder and ending; {@code stdin} for standard input
 */
public record TextFile(String doc, String text) {
    /** As much as the ingest service takes. */
    private static final int MOST_BYTES = 64 << 20;

    private static final int HEAD_BYTES = 8192;

    /** Reads the file of a name, {@code -} for standard input. */
    public static TextFile read(String name) throws IOException {
        if (name.equals(InputFile.STANDARD_INPUT)) {
            return new TextFile("stdin", decode("Standard input", System.in));
        }
        Path file = InputFile.of(name);
        try (InputStream in = Files.newInputStream(file)) {
            return new TextFile(InputFile.stem(file), decode(name, in));
        }
    }

    private static String decode(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Refusal(
                    "%s is larger than %d MB: split it.".formatted(name, MOST_BYTES >> 20));
        }
        String head =
                new String(
                        bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF")) throw notText(name, "a PDF file");
        if (head.startsWith("PK\u0003\u0004")) throw notText(name, "a Word or other zipped file");
        String start = head.stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            throw notText(name, "an HTML page");
        }
        return TextEncoding.decode(bytes)
                .orElseThrow(() -> new Refusal("%s is no text.".formatted(name)));
    }

    private static Refusal notText(String name, String kind) {
        return new Refusal(
                "%s is %s, and this command reads plain text: save it as text, or let `provindex ingest` read it."
                        .formatted(name, kind));
    }
}
