package org.provindex.ingest.claim;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.provindex.web.revision.Versioned;

/**
 * A claim as it is stored and answered.
 *
 * @param document identifier of its document
 * @param start first UTF-16 unit of the quote in the document's content, {@code end} behind the
 *     last
 * @param phrase the indicator in the text's own words
 * @param indicator code, where the phrase is an exact curated alias or a curator said so
 * @param state waiting, accepted, rejected or superseded (by a newer reader)
 * @param waitsFor why it did not go live by itself
 * @param correctedBy who corrected its fields, if anybody did
 * @param proposals indicators of a similar name, the likeliest first
 */
public record ClaimRow(
        long id,
        long document,
        int start,
        int end,
        String quote,
        String phrase,
        @Nullable String indicator,
        @Nullable String area,
        String measure,
        BigDecimal value,
        String unit,
        String comparator,
        @Nullable String period,
        String kind,
        @Nullable String scope,
        String statistic,
        @Nullable Boolean orderAssumed,
        @Nullable String plan,
        double confidence,
        @Schema(implementation = Proposal[].class) JsonNode proposals,
        String readerVersion,
        String state,
        List<String> waitsFor,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String note,
        @Nullable String correctedBy,
        long version)
        implements Versioned {
    /**
     * An indicator that may be meant.
     *
     * @param exact whether the phrase is one of its curated aliases
     * @param score likeness of the names, 0 to 1
     */
    public record Proposal(String code, boolean exact, double score) {}
}
