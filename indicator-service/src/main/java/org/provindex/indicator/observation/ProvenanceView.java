package org.provindex.indicator.observation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.provindex.web.observation.ObservationView;

/** The way from a number back to what was read. */
public record ProvenanceView(
        ObservationView observation, SourceView source, List<WitnessView> witnesses) {
    @Schema(name = "ProvenanceSource")
    public record SourceView(
            String code,
            String publisher,
            String series,
            String kind,
            String release,
            @Nullable String releaseTitle,
            @Nullable String released) {}

    /**
     * One place where the value stands.
     *
     * @param type cell (of a table), claim (in a text) or entry (by a person)
     * @param text the sentence around the quote
     */
    @Schema(name = "Witness")
    public record WitnessView(
            String type,
            @Nullable DocumentView document,
            @Nullable Long importId,
            @Nullable String sheet,
            @Nullable Integer row,
            @Nullable Integer column,
            @Nullable String published,
            @Nullable Long claim,
            @Nullable String quote,
            @Nullable String text,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable Double confidence,
            @Nullable String enteredBy,
            @Nullable Instant enteredAt) {}

    @Schema(name = "ProvenanceDocument")
    public record DocumentView(
            long id,
            String title,
            @Nullable String publisher,
            @Nullable LocalDate date,
            String kind,
            String sha256,
            String rights,
            @Nullable JsonNode basedOn) {}
}
