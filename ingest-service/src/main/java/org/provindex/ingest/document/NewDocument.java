package org.provindex.ingest.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.web.json.Need;

/**
 * What a document is said to be.
 *
 * @param kind report, brief (based on a report) or table
 * @param rights open, or restricted: then the public sees quotes with a sentence around them only
 * @param homeArea code of the area that "the province" means, where the text does not say
 */
public record NewDocument(
        String mediaType,
        String kind,
        String title,
        @Nullable String publisher,
        @Nullable LocalDate date,
        @Nullable String language,
        String rights,
        @Nullable BasedOn basedOn,
        @Nullable String fileName,
        @Nullable String homeArea) {
    public NewDocument {
        Need.oneOf(kind, "kind", List.of("report", "brief", "table"));
        Need.oneOf(rights, "rights", List.of("open", "restricted"));
        Need.text(title, "title", 500);
    }

    /** The report that a brief retells. */
    public record BasedOn(String title, @Nullable String publisher, @Nullable String date) {
        public BasedOn {
            Need.text(title, "basedOn.title", 500);
        }
    }

    public static NewDocument table(
            String title,
            @Nullable String publisher,
            @Nullable LocalDate date,
            @Nullable String fileName) {
        return table("text/csv", title, publisher, date, fileName);
    }

    public static NewDocument table(
            String mediaType,
            String title,
            @Nullable String publisher,
            @Nullable LocalDate date,
            @Nullable String fileName) {
        return new NewDocument(
                mediaType,
                "table",
                title,
                publisher,
                date,
                null,
                "restricted",
                null,
                fileName,
                null);
    }
}
