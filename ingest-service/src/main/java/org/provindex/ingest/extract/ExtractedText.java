package org.provindex.ingest.extract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The text of a document and what the document says of itself.
 *
 * @param text without NUL characters, which the database cannot hold; offsets of claims count in it
 */
public record ExtractedText(
        String text, @Nullable String title, @Nullable String publisher, @Nullable LocalDate date) {
    public static ExtractedText of(String text) {
        return new ExtractedText(text.replace('\0', '\uFFFD'), null, null, null);
    }
}
