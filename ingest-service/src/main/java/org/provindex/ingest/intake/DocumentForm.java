package org.provindex.ingest.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provindex.ingest.document.NewDocument;
import org.provindex.ingest.extract.ExtractedText;
import org.provindex.reading.text.Document;

/**
 * What the sender of a document says of it; everything but the media type may be left to the file.
 */
public record DocumentForm(
        String mediaType,
        @Nullable String kind,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable LocalDate date,
        @Nullable String language,
        @Nullable String rights,
        NewDocument.@Nullable BasedOn basedOn,
        @Nullable String fileName,
        @Nullable String homeArea,
        @Nullable String source,
        @Nullable String release) {

    /** Completed by what the file says of itself: its head lines, its metadata, its name. */
    NewDocument complete(ExtractedText text, String sha256) {
        LocalDate day =
                date != null
                        ? date
                        : Document.of(text.text())
                                .published()
                                .or(() -> Optional.ofNullable(text.date()))
                                .orElse(null);
        return new NewDocument(
                mediaType,
                kind == null ? "report" : kind,
                shorten(
                        firstOf(
                                title,
                                text.title(),
                                fileName,
                                "Document " + sha256.substring(0, 12))),
                publisher != null ? publisher : text.publisher(),
                day,
                language,
                rights == null ? "restricted" : rights,
                basedOn,
                fileName,
                homeArea);
    }

    private static String firstOf(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate.strip();
            }
        }
        throw new IllegalStateException("The last candidate is always there");
    }

    private static String shorten(String title) {
        return title.length() <= 500 ? title : title.substring(0, 499) + "…";
    }
}
