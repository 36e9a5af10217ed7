package org.provindex.ranking.edition;

import io.quarkus.logging.Log;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.provindex.composite.CompositeResult;
import org.provindex.composite.frozen.FrozenDocument;
import org.provindex.composite.frozen.FrozenIndex;
import org.provindex.composite.frozen.FrozenResults;
import org.provindex.composite.methodology.Methodology;
import org.provindex.model.period.Period;
import org.provindex.model.revision.Revision;
import org.provindex.model.revision.Revisions;
import org.provindex.ranking.methodology.Methodologies;
import org.provindex.ranking.methodology.StoredMethodology;
import org.provindex.ranking.table.Computation;
import org.provindex.ranking.table.Figures;
import org.provindex.ranking.table.FiguresReader;
import org.provindex.web.database.Writes;
import org.provindex.web.identity.Caller;
import org.provindex.web.observation.ObservationQuery;
import org.provindex.web.problem.Problems;

/**
 * Publishes an edition: computes it, freezes all that it rests on, and tells of it, in one
 * transaction. The same methodology version, universe, periods and inputs are the same edition,
 * however often and from however many replicas it is published.
 */
@Singleton
public class PublishEdition {
    private final Methodologies methodologies;
    private final FiguresReader reader;
    private final ObservationQuery query;
    private final Revisions revisions;
    private final Jdbi jdbi;
    private final Writes writes;
    private final Caller caller;
    private final Event<EditionPublished> published;
    private final String engine;

    PublishEdition(
            Methodologies methodologies,
            FiguresReader reader,
            ObservationQuery query,
            Revisions revisions,
            Jdbi jdbi,
            Writes writes,
            Caller caller,
            Event<EditionPublished> published,
            @ConfigProperty(name = "quarkus.application.version") String engine) {
        this.methodologies = methodologies;
        this.reader = reader;
        this.query = query;
        this.revisions = revisions;
        this.jdbi = jdbi;
        this.writes = writes;
        this.caller = caller;
        this.published = published;
        this.engine = engine;
    }

    /** A stored edition and whether it was made just now. */
    record Outcome(Edition edition, boolean isNew) {}

    Outcome publish(String code, NewEdition wanted) {
        StoredMethodology stored = methodologies.get(code);
        requireActive(stored, wanted.version());
        methodologies.check(stored.methodology());
        Revision revision = wanted.asOf() == null ? revisions.head() : query.asOf(wanted.asOf());
        Methodology methodology = stored.methodology();
        Figures figures =
                reader.read(
                        methodology,
                        Computation.universe(methodology, wanted.universe()),
                        revision);
        Freezing freezing =
                new Freezing(
                        methodology,
                        figures,
                        wanted.periods() == null
                                ? List.of(Computation.newest(methodology, figures))
                                : codes(wanted.periods()),
                        codes(wanted.basis()));
        if (!wanted.allowsUnranked()) {
            freezing.requireDataOfEveryArea();
        }
        FrozenIndex index = freezing.index();
        String identity = FrozenDocument.identity(index);
        SortedMap<String, CompositeResult> results = index.compute();
        if (!wanted.allowsUnranked()) {
            freezing.requireScores(results);
        }
        var draft = new Draft(stored, index, results, freezing, identity, revision, wanted.note());
        return jdbi.inTransaction(handle -> store(handle, draft));
    }

    /** All that is known of an edition before it is stored. */
    private record Draft(
            StoredMethodology methodology,
            FrozenIndex index,
            SortedMap<String, CompositeResult> results,
            Freezing freezing,
            String identity,
            Revision revision,
            @Nullable String note) {}

    private Outcome store(Handle handle, Draft draft) {
        String code = draft.methodology().methodology().code();
        String universe = draft.index().universe();
        // Two replicas that publish at once come one after the other; the second finds the first's.
        EditionStore.lock(handle, code, universe);
        Optional<Edition> known = EditionStore.byIdentity(handle, draft.identity());
        if (known.isPresent()) {
            requireStanding(known.get());
            return new Outcome(known.get(), false);
        }
        var written =
                writes.write(
                        "edition.publish",
                        "%s v%d %s %s"
                                .formatted(
                                        code,
                                        draft.methodology().methodology().version(),
                                        universe,
                                        String.join(" ", draft.index().periods())),
                        (h, key) -> insert(h, key, draft));
        Edition edition = written.result();
        Log.infof(
                "Edition %d published: %s v%d, %s, %d areas",
                edition.id(),
                edition.methodology(),
                edition.version(),
                String.join(" ", edition.periods()),
                edition.areas());
        return new Outcome(edition, true);
    }

    private Edition insert(Handle handle, long key, Draft draft) {
        Methodology methodology = draft.methodology().methodology();
        FrozenIndex index = draft.index();
        Optional<Edition> previous =
                EditionStore.newest(handle, methodology.code(), index.universe(), null);
        List<FrozenResults.Period> results = FrozenResults.of(index, draft.results());
        String newest = index.periods().get(index.periods().size() - 1);
        String root = methodology.index().code();
        int scored = draft.results().get(newest).node(root, newest).scores().size();
        String checksum = FrozenDocument.checksum(index, draft.results());
        long id =
                handle.createUpdate(
                                """
                                insert into edition (methodology_id, methodology, version, root, universe, periods, basis, identity, checksum,
                                    definition, areas, data_revision, engine, note, previous_id, published_by, revision)
                                values (:methodologyId, :methodology, :version, :root, :universe, :periods, :basis, :identity, :checksum,
                                    :definition, :areas, :data, :engine, :note, :previous, :by, :key)""")
                        .bind("methodologyId", draft.methodology().id())
                        .bind("methodology", methodology.code())
                        .bind("version", methodology.version())
                        .bind("root", root)
                        .bind("universe", index.universe())
                        .bind("periods", index.periods().toArray(String[]::new))
                        .bind("basis", index.basis().toArray(String[]::new))
                        .bind("identity", draft.identity())
                        .bind("checksum", checksum)
                        .bind("definition", FrozenStore.definition(index))
                        .bind("areas", scored)
                        .bind("data", draft.revision().id())
                        .bind("engine", engine)
                        .bind("note", draft.note())
                        .bind("previous", previous.map(Edition::id).orElse(null))
                        .bind("by", caller.name())
                        .bind("key", key)
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one();
        FrozenStore.write(handle, id, draft.freezing().used(), results);
        Edition edition = EditionStore.byIdentity(handle, draft.identity()).orElseThrow();
        published.fire(
                new EditionPublished(
                        id,
                        methodology.code(),
                        methodology.version(),
                        index.periods(),
                        index.universe(),
                        previous.map(Edition::id).orElse(null),
                        draft.revision().id(),
                        key,
                        checksum,
                        previous.map(p -> p.version() == methodology.version()).orElse(false),
                        MovedRows.of(handle, edition, previous)));
        return edition;
    }

    private static List<String> codes(@Nullable List<Period> periods) {
        return periods == null ? List.of() : periods.stream().map(Period::code).toList();
    }

    private static void requireActive(StoredMethodology stored, @Nullable Integer version) {
        int active = stored.methodology().version();
        if (!stored.state().equals("active")) {
            throw Problems.conflict(
                            "%s has no active version; activate version %d to publish with it."
                                    .formatted(stored.methodology().code(), active))
                    .asException();
        }
        if (version != null && version != active) {
            throw Problems.conflict(
                            "Version %d of %s is the active one, not %d; only that can be published with."
                                    .formatted(active, stored.methodology().code(), version))
                    .asException();
        }
    }

    private static void requireStanding(Edition known) {
        if (!known.stands()) {
            throw Problems.conflict(
                            "Edition %d has just these inputs and was retracted: %s Correct the data or the methodology first."
                                    .formatted(
                                            known.id(), known.retraction().orElseThrow().reason()))
                    .with("edition", Long.toString(known.id()))
                    .asException();
        }
    }
}
