package org.provindex.ingest.imports;

import java.nio.charset.Charset;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a table is said to be.
 *
 * @param source and {@code release}: where rows that name none belong; empty if every row must
 */
public record ImportRequest(
        String source,
        String release,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable LocalDate date,
        @Nullable String fileName,
        Charset charset) {
    String titleOrName(String sha256) {
        if (title != null) {
            return title;
        }
        return fileName != null ? fileName : "Table " + sha256.substring(0, 12);
    }
}
