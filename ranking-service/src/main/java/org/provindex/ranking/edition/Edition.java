package org.provindex.ranking.edition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of an edition beside its rows and inputs.
 *
 * @param root code of the node of the index itself
 * @param periods that it has tables of, in order
 * @param basis periods that pooled values look at
 * @param identity SHA-256 of what it rests on
 * @param checksum SHA-256 of the canonical JSON
 * @param areas number of areas with a score in the last period
 * @param dataRevision id of the revision whose data went in
 * @param engine version of the engine that computed it
 * @param previousId the newest one of the same methodology code and universe when it was published
 */
public record Edition(
        long id,
        String methodology,
        int version,
        String root,
        String universe,
        List<String> periods,
        List<String> basis,
        String identity,
        String checksum,
        int areas,
        long dataRevision,
        String engine,
        @Nullable String note,
        @Nullable Long previousId,
        String publishedBy,
        Instant publishedAt,
        Optional<Retraction> retraction) {
    /** That it does not stand any more. */
    public record Retraction(String reason, String by, Instant at) {}

    public Edition {
        periods = List.copyOf(periods);
        basis = List.copyOf(basis);
    }

    public String newestPeriod() {
        return periods.get(periods.size() - 1);
    }

    public boolean stands() {
        return retraction.isEmpty();
    }
}
