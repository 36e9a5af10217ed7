package org.provindex.indicator.observation;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.observation.Cell;
import org.provindex.model.observation.Recorded;
import org.provindex.model.observation.Staging;
import org.provindex.model.observation.Witness;
import org.provindex.web.database.Writes;
import org.provindex.web.problem.Problem;

/** Records many observations in one transaction by the rule of recording. */
@Singleton
class Bulk {
    private final Catalogue catalogue;
    private final Writes writes;

    Bulk(Catalogue catalogue, Writes writes) {
        this.catalogue = catalogue;
        this.writes = writes;
    }

    /** Fills a batch. */
    @FunctionalInterface
    interface Source {
        void read(BulkFaults faults, BulkReader.Sink sink) throws java.io.IOException;
    }

    private record Entry(BulkFaults.Place place, Resolver.Resolved resolved) {}

    /**
     * @param atomic whether one that is wrong refuses all
     */
    BulkResult record(Source source, boolean atomic) throws java.io.IOException {
        BulkFaults faults = new BulkFaults();
        List<Entry> entries = resolve(source, faults);
        if (atomic) {
            faults.throwIfAny();
        }
        long refusedBefore = faults.refused();
        var written =
                writes.write(
                        "observation.bulk",
                        "%d observations".formatted(entries.size()),
                        (handle, key) -> record(handle, key, entries, faults, atomic));
        Recorded done = written.result();
        long changed = done.recorded() + done.corrected() + done.withdrawn();
        return new BulkResult(
                done.recorded(),
                done.corrected(),
                // A person's entry is no further witness, so that the rule does not count it.
                entries.size() - changed - (faults.refused() - refusedBefore),
                done.withdrawn(),
                faults.refused(),
                written.revision().id(),
                faults.listed());
    }

    private List<Entry> resolve(Source source, BulkFaults faults) throws java.io.IOException {
        Resolver resolver = new Resolver(catalogue);
        Map<Cell, BulkFaults.Place> seen = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        source.read(
                faults,
                (place, item) -> {
                    Optional<Resolver.Resolved> resolved =
                            resolver.resolve(
                                    item.form(),
                                    item.isDelete(),
                                    (field, code, message) ->
                                            faults.add(place, field, code, message));
                    if (resolved.isEmpty()) {
                        faults.refuse();
                    } else if (seen.putIfAbsent(resolved.get().cell(), place) != null) {
                        faults.add(
                                place,
                                "",
                                "duplicate",
                                "The same cell stands further above already");
                        faults.refuse();
                    } else {
                        entries.add(new Entry(place, resolved.get()));
                    }
                });
        return entries;
    }

    private static Recorded record(
            Handle handle, long key, List<Entry> entries, BulkFaults faults, boolean atomic) {
        Staging staging = Staging.open(handle);
        for (Entry entry : entries) {
            staging.add(entry.resolved.cell(), entry.resolved.said(), Witness.entry());
        }
        staging.finish();
        staging.lockIndicators();
        List<Long> empty = staging.withdrawalsOfNothing();
        for (long ordinal : empty) {
            faults.add(
                    entries.get((int) ordinal - 1).place,
                    "action",
                    "nothing-to-delete",
                    "The release says nothing of this cell");
            faults.refuse();
        }
        if (atomic) {
            faults.throwIfAny();
        }
        staging.discard(empty);
        return staging.record(key);
    }

    /**
     * What became of them.
     *
     * @param recorded in cells of which the release said nothing before
     * @param corrected in the place of what the release said before
     * @param confirmed that said the same already
     * @param refused that were wrong, and not recorded
     * @param revision that they came with; {@code updatedAfter} of the one before lists them
     * @param errors what is wrong with those refused, at most 100
     */
    record BulkResult(
            long recorded,
            long corrected,
            long confirmed,
            long withdrawn,
            long refused,
            long revision,
            List<Problem.Fault> errors) {}
}
