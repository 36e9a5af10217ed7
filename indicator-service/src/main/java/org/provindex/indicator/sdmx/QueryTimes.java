package org.provindex.indicator.sdmx;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.provindex.model.revision.Revision;
import org.provindex.web.observation.ObservationQuery;
import org.provindex.web.problem.Problems;

/** The moments of a query as data revisions. */
@Singleton
class QueryTimes {
    private final ObservationQuery query;

    QueryTimes(ObservationQuery query) {
        this.query = query;
    }

    /** Revisions, or null where the query names no moment. */
    record Moments(@Nullable Long updatedAfter, @Nullable Long asOf) {}

    Moments of(RawRequest request) {
        String after = request.parameter("updatedAfter");
        String asOf = request.parameter("asOf");
        Revision from = after == null ? null : query.revision("updatedAfter", after);
        Revision to = asOf == null ? null : query.revision("asOf", asOf);
        if (from != null && to != null && from.id() > to.id()) {
            throw Problems.invalidParameter("updatedAfter", "is later than asOf").asException();
        }
        return new Moments(from == null ? null : from.id(), to == null ? null : to.id());
    }
}
