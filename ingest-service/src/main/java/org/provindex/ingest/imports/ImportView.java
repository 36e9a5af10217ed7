package org.provindex.ingest.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An import as it stands.
 *
 * @param state running, done, failed or undone
 * @param error the problem for which it failed
 */
public record ImportView(
        long id,
        String state,
        @Nullable Long document,
        @Nullable String fileName,
        long rowsRead,
        long recorded,
        long corrected,
        long confirmed,
        long emptyCells,
        @Nullable Long revision,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable @Schema(ref = "Problem") JsonNode error) {}
