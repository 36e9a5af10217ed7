package org.provindex.ranking.subscription;

import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.ranking.event.EventType;
import org.provindex.web.problem.Faults;
import org.provindex.web.problem.Problems;

/** Refuses filters that name what is not there, or that no event can ever match. */
@Singleton
class Filters {
    private final Jdbi jdbi;
    private final Catalogue catalogue;
    private final Matching matching;

    Filters(Jdbi jdbi, Catalogue catalogue, Matching matching) {
        this.jdbi = jdbi;
        this.catalogue = catalogue;
        this.matching = matching;
    }

    private record Version(int number, String state, Optional<String> universe) {}

    /**
     * @param curator whether the owner is one
     * @throws org.provindex.web.problem.ProblemException 422 with all faults
     */
    void check(Filter filter, boolean curator) {
        Faults faults = new Faults();
        int review = filter.types().indexOf(EventType.REVIEW_NEEDED.word());
        if (review >= 0 && !curator) {
            faults.add(
                    "/filter/types/" + review,
                    "for-curators",
                    "Events of this type are for curators only");
        }
        for (int i = 0; i < filter.areas().size(); i++) {
            String code = filter.areas().get(i);
            if (catalogue.area(code).filter(a -> a.code().value().equals(code)).isEmpty()) {
                faults.add(
                        "/filter/areas/" + i,
                        "unknown-area",
                        "There is no area or group '%s'".formatted(Problems.shorten(code)));
            }
        }
        if (filter.methodology() != null) {
            checkMethodology(filter, faults);
        }
        faults.throwIfAny();
    }

    private void checkMethodology(Filter filter, Faults faults) {
        List<Version> versions =
                jdbi.withHandle(
                        h ->
                                h.createQuery(
                                                "select version, state, definition->>'universe' from methodology where code = :code order by version")
                                        .bind("code", filter.methodology())
                                        .map(
                                                (rs, c) ->
                                                        new Version(
                                                                rs.getInt(1),
                                                                rs.getString(2),
                                                                Optional.ofNullable(
                                                                        rs.getString(3))))
                                        .list());
        if (versions.isEmpty()) {
            faults.add(
                    "/filter/methodology",
                    "unknown-methodology",
                    "There is no methodology '%s'"
                            .formatted(Problems.shorten(filter.methodology())));
            return;
        }
        if (filter.version() == null) {
            checkRows(filter, versions.get(versions.size() - 1), faults);
            return;
        }
        versions.stream()
                .filter(v -> filter.version().equals(v.number))
                .findFirst()
                .ifPresentOrElse(
                        version -> {
                            if (version.state.equals("retired")) {
                                faults.add(
                                        "/filter/version",
                                        "never-matches",
                                        "Version %d is retired: no more editions of it will come"
                                                .formatted(version.number));
                            }
                            checkRows(filter, version, faults);
                        },
                        () ->
                                faults.add(
                                        "/filter/version",
                                        "unknown-version",
                                        "The methodology has no version " + filter.version()));
    }

    /** Rows that the universe of the methodology cannot have. */
    private void checkRows(Filter filter, Version version, Faults faults) {
        if (version.universe.isEmpty()) {
            return;
        }
        Set<String> universe = matching.expand(List.of(version.universe.get()), null);
        universe.remove(version.universe.get());
        if (!filter.areas().isEmpty()
                && faults.isEmpty()
                && Collections.disjoint(matching.expand(filter.areas(), null), universe)) {
            faults.add(
                    "/filter/areas",
                    "never-matches",
                    "No event can ever match: none of these areas is ranked by the methodology, whose universe is "
                            + version.universe.get());
        }
        if (filter.movedBy() != null
                && filter.movedBy() >= universe.size()
                && !universe.isEmpty()) {
            faults.add(
                    "/filter/movedBy",
                    "never-matches",
                    "No event can ever match: among %d areas none can move by so many ranks"
                            .formatted(universe.size()));
        }
    }
}
