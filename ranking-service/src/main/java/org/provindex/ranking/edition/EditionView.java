package org.provindex.ranking.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edition as it is answered.
 *
 * @param state standing or retracted
 * @param identity SHA-256 of what it rests on: methodology, universe, members, periods, inputs
 * @param checksum SHA-256 of its canonical JSON, which {@code links.document} gives
 * @param areas number of areas with a score in the last period
 * @param basis periods that pooled and imputed values look at
 * @param dataRevision id of the revision whose data went in
 * @param engine version of the engine that computed it
 * @param previous id of the edition before it, of the same methodology code and universe
 */
public record EditionView(
        String id,
        String methodology,
        int methodologyVersion,
        String universe,
        List<String> periods,
        List<String> basis,
        int areas,
        String state,
        @Nullable RetractionView retraction,
        String identity,
        String checksum,
        long dataRevision,
        String engine,
        @Nullable String note,
        @Nullable String previous,
        String publishedBy,
        String publishedAt,
        Links links) {
    /** Why, by whom and when it was retracted. */
    public record RetractionView(String reason, String by, String at) {}

    /** Where the parts of an edition are. */
    public record Links(
            String self,
            String rows,
            String document,
            String verification,
            String methodology,
            @Nullable String compare) {}

    static EditionView of(Edition edition) {
        String id = Long.toString(edition.id());
        String self = "/api/v1/editions/" + id;
        Long previous = edition.previousId();
        return new EditionView(
                id,
                edition.methodology(),
                edition.version(),
                edition.universe(),
                edition.periods(),
                edition.basis(),
                edition.areas(),
                edition.stands() ? "standing" : "retracted",
                edition.retraction()
                        .map(r -> new RetractionView(r.reason(), r.by(), r.at().toString()))
                        .orElse(null),
                edition.identity(),
                edition.checksum(),
                edition.dataRevision(),
                edition.engine(),
                edition.note(),
                previous == null ? null : previous.toString(),
                edition.publishedBy(),
                edition.publishedAt().toString(),
                new Links(
                        self,
                        self + "/rows",
                        self + "/document",
                        self + "/verification",
                        "/api/v1/methodologies/%s/versions/%d"
                                .formatted(edition.methodology(), edition.version()),
                        previous == null ? null : self + "/compare/" + previous));
    }
}
