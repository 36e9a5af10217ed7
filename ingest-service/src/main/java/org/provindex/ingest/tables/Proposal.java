package org.provindex.ingest.tables;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A table that was understood.
 *
 * @param state proposed, committing, committed or undone
 * @param version number of changes of its mapping or state, for ETag and If-Match
 * @param importId the import that stores or stored its figures
 */
record Proposal(
        long id,
        String state,
        String fileName,
        String title,
        @Nullable String publisher,
        @Nullable LocalDate date,
        String source,
        String release,
        int releaseId,
        String sha256,
        long sizeBytes,
        JsonNode mapping,
        JsonNode report,
        int version,
        @Nullable Long importId,
        Instant createdAt) {
    boolean is(String word) {
        return state.equals(word);
    }
}
