package org.provindex.ingest.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/**
 * The child process that reads one untrusted file: {@code TikaMain FILE CHARACTERS}. Writes {@code
 * ok}, title, author, date and the text to standard output, or {@code no} and the reason. Its
 * memory and time are limited by its parent; embedded documents are not followed.
 */
@org.jspecify.annotations.NullUnmarked
public final class TikaMain {
    private TikaMain() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream answers = System.out;
        System.setOut(System.err); // libraries chat
        try (Writer out = new OutputStreamWriter(answers, StandardCharsets.UTF_8)) {
            out.write(read(Path.of(arguments[0]), Integer.parseInt(arguments[1])));
        }
    }

    private static String read(Path file, int characters) throws IOException {
        Metadata metadata = new Metadata();
        BodyContentHandler handler = new BodyContentHandler(characters);
        try (InputStream in = Files.newInputStream(file)) {
            new AutoDetectParser().parse(in, handler, metadata, new ParseContext());
        } catch (EncryptedDocumentException e) {
            return "no\nThe document is protected by a password";
        } catch (TikaException | SAXException | RuntimeException | StackOverflowError e) {
            return WriteLimitReachedException.isWriteLimitReached(e)
                    ? "no\nThe document holds more than %d characters of text".formatted(characters)
                    : "no\nThe document is damaged, or made to exhaust its reader";
        }
        return "ok\n%s\n%s\n%s\n%s"
                .formatted(
                        line(metadata.get(TikaCoreProperties.TITLE)),
                        line(metadata.get("dc:publisher")),
                        line(metadata.get(TikaCoreProperties.CREATED)),
                        handler);
    }

    private static String line(String value) {
        return value == null ? "" : value.replaceAll("\\s+", " ").strip();
    }
}
