package org.provindex.ranking.edition;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.provindex.composite.frozen.FrozenDocument;
import org.provindex.composite.frozen.FrozenIndex;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.ranking.methodology.Methodologies;
import org.provindex.web.database.Writes;
import org.provindex.web.identity.Caller;
import org.provindex.web.problem.Problems;

/** The published editions: finding, checking and retracting them. */
@Singleton
public class Editions {
    private final EditionStore store;
    private final EditionTables tables;
    private final Methodologies methodologies;
    private final Catalogue catalogue;
    private final Jdbi jdbi;
    private final Writes writes;
    private final Caller caller;
    private final Event<EditionRetracted> retracted;

    Editions(
            EditionStore store,
            EditionTables tables,
            Methodologies methodologies,
            Catalogue catalogue,
            Jdbi jdbi,
            Writes writes,
            Caller caller,
            Event<EditionRetracted> retracted) {
        this.store = store;
        this.tables = tables;
        this.methodologies = methodologies;
        this.catalogue = catalogue;
        this.jdbi = jdbi;
        this.writes = writes;
        this.caller = caller;
        this.retracted = retracted;
    }

    /**
     * @param id as in URLs
     * @throws org.provindex.web.problem.ProblemException 404 if there is none
     */
    public Edition get(String id) {
        return find(id).orElseThrow(() -> Problems.notFound("edition", id).asException());
    }

    private Optional<Edition> find(String id) {
        return id.matches("[1-9]\\d{0,17}") ? store.find(Long.parseLong(id)) : Optional.empty();
    }

    /** The newest edition that stands, with a period if one is given. */
    public Optional<Edition> newest(String methodology, String universe, @Nullable String period) {
        return store.newest(methodology, universe, period);
    }

    /**
     * @throws org.provindex.web.problem.ProblemException 400 if a list is asked for by what does
     *     not exist
     */
    void requireKnown(@Nullable String methodology, @Nullable String universe) {
        if (methodology != null && !methodologies.exists(methodology)) {
            throw Problems.unknown("methodology", "methodology", methodology).asException();
        }
        if (universe != null && catalogue.members(universe).isEmpty()) {
            throw Problems.unknown("universe", "group", universe).asException();
        }
    }

    List<Edition> page(EditionStore.Filter filter, long before, int limit) {
        return store.page(filter, before, limit);
    }

    /**
     * The period asked for, else the newest one of the edition.
     *
     * @throws org.provindex.web.problem.ProblemException 400 with the periods that it has
     */
    public static String period(Edition edition, @Nullable String asked, String parameter) {
        if (asked == null) {
            return edition.newestPeriod();
        }
        if (!edition.periods().contains(asked)) {
            throw Problems.invalidParameter(
                            parameter,
                            "edition %d has %s, not %s"
                                    .formatted(
                                            edition.id(),
                                            String.join(", ", edition.periods()),
                                            Problems.shorten(asked)))
                    .asException();
        }
        return asked;
    }

    /** The canonical JSON, with the results as they were stored. */
    byte[] document(Edition edition) {
        return jdbi.withHandle(
                handle -> {
                    FrozenIndex index = FrozenStore.index(handle, edition.id());
                    return FrozenDocument.write(
                            index, FrozenStore.results(handle, edition.id(), index));
                });
    }

    /** Computes the edition anew from its inputs and reads what is stored, and compares both. */
    VerificationView verify(Edition edition, String engine) {
        String stored = FrozenDocument.sha256(document(edition));
        String recomputed = tables.compute(edition.id()).checksum();
        return new VerificationView(
                Long.toString(edition.id()),
                edition.checksum(),
                stored,
                recomputed,
                stored.equals(edition.checksum()) && recomputed.equals(edition.checksum()),
                edition.engine(),
                engine);
    }

    /**
     * Says that an edition does not stand any more; it stays readable.
     *
     * @throws org.provindex.web.problem.ProblemException 409 if it was retracted for another reason
     */
    Edition retract(String id, String reason) {
        Edition edition = get(id);
        return jdbi.inTransaction(
                handle -> {
                    EditionStore.lock(handle, edition.methodology(), edition.universe());
                    Edition now = get(id);
                    if (now.retraction().isPresent()) {
                        if (now.retraction().get().reason().equals(reason)) {
                            return now;
                        }
                        throw Problems.conflict(
                                        "Edition %s was retracted already: %s"
                                                .formatted(id, now.retraction().get().reason()))
                                .asException();
                    }
                    writes.write(
                            "edition.retract",
                            id,
                            (h, key) -> {
                                EditionStore.retract(h, now.id(), reason, caller.name(), key);
                                retracted.fire(
                                        new EditionRetracted(
                                                now.id(),
                                                now.methodology(),
                                                now.version(),
                                                now.periods(),
                                                now.universe(),
                                                reason,
                                                EditionStore.newest(
                                                                h,
                                                                now.methodology(),
                                                                now.universe(),
                                                                null)
                                                        .map(Edition::id)
                                                        .orElse(null),
                                                key));
                                return true;
                            });
                    return get(id);
                });
    }
}
