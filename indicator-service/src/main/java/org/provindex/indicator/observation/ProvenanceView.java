package org.provindex.indicator.observation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.provindex.model.observation.Witness;
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
     * @param before what stands before that sentence, where the document's rights are open or the
     *     caller is a curator
     * @param after what stands behind it, likewise
     * @param sheetAround the part of the sheet around the cell, likewise
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
            @Nullable String before,
            @Nullable String after,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable Double confidence,
            @Nullable SheetWindow sheetAround,
            @Nullable String enteredBy,
            @Nullable Instant enteredAt) {
        static WitnessView cell(
                Witness w, @Nullable DocumentView document, @Nullable SheetWindow around) {
            return new WitnessView(
                    "cell",
                    document,
                    w.importId(),
                    w.sheet(),
                    w.row(),
                    w.column(),
                    w.published(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    around,
                    null,
                    null);
        }

        static WitnessView entry(String who, Instant when) {
            return new WitnessView(
                    "entry", null, null, null, null, null, null, null, null, null, null, null, null,
                    null, null, null, who, when);
        }
    }

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
