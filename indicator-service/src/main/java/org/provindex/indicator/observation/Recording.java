package org.provindex.indicator.observation;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.observation.Cell;
import org.provindex.model.observation.Observation;
import org.provindex.model.observation.ObservationId;
import org.provindex.model.observation.Observations;
import org.provindex.model.observation.Staging;
import org.provindex.model.observation.Statement;
import org.provindex.model.observation.Witness;
import org.provindex.web.database.Writes;
import org.provindex.web.problem.Faults;
import org.provindex.web.problem.Problem;
import org.provindex.web.problem.Problems;
import org.provindex.web.revision.Preconditions;

/** Enters, corrects and withdraws single observations by the rule of recording. */
@Singleton
class Recording {
    private final Catalogue catalogue;
    private final Observations observations;
    private final Writes writes;

    Recording(Catalogue catalogue, Observations observations, Writes writes) {
        this.catalogue = catalogue;
        this.observations = observations;
        this.writes = writes;
    }

    Observation get(ObservationId id) {
        return observations
                .find(id)
                .orElseThrow(() -> Problems.notFound("observation", id.toString()).asException());
    }

    Observation create(ObservationForm form) {
        Faults faults = new Faults();
        var resolved =
                new Resolver(catalogue)
                        .resolve(
                                form,
                                false,
                                (field, code, message) -> faults.add("/" + field, code, message));
        faults.throwIfAny();
        return get(
                record(
                        "observation.create",
                        resolved.orElseThrow().cell(),
                        resolved.orElseThrow().said()));
    }

    Observation correct(ObservationId id, CorrectionForm form, HttpHeaders headers) {
        Observation now = inForce(id, headers);
        Statement before = now.value();
        Statement said =
                new Statement(
                        form.value(),
                        before.unitId(),
                        form.comparator() == null ? before.comparator() : form.comparator(),
                        before.statistic(),
                        form.status() == null ? before.status() : form.status(),
                        before.orderAssumed(),
                        form.seriesBreak() == null ? before.seriesBreak() : form.seriesBreak(),
                        form.plan() == null ? before.plan() : form.plan());
        return get(change("observation.correct", now, said));
    }

    void withdraw(ObservationId id, HttpHeaders headers) {
        Observation now = inForce(id, headers);
        change("observation.withdraw", now, Statement.withdrawn(now.value().unitId()));
    }

    private Observation inForce(ObservationId id, HttpHeaders headers) {
        Observation now = get(id);
        Preconditions.check(
                headers, now.supersededId() == null ? now.recorded().id() : now.supersededId());
        if (now.supersededId() != null) {
            throw Problem.of(
                            409,
                            "superseded",
                            "Another observation has taken its place",
                            "Revision %d put another in its place; /history lists it."
                                    .formatted(now.supersededId()))
                    .asException();
        }
        return now;
    }

    private ObservationId change(String action, Observation now, Statement said) {
        int release = catalogue.release(now.source(), now.release()).orElseThrow().id();
        Cell cell =
                new Cell(
                        now.id().indicatorId(),
                        now.areaId(),
                        now.period(),
                        now.measure(),
                        now.kind(),
                        now.scope(),
                        release);
        return writes.write(
                        action,
                        now.id().toString(),
                        (handle, key) -> {
                            Staging staging = Staging.open(handle);
                            long ordinal = staging.add(cell, said, Witness.entry());
                            staging.finish();
                            staging.lockIndicators();
                            // Somebody may have corrected it since it was read.
                            if (staging.inForce(ordinal).filter(now.id()::equals).isEmpty()) {
                                throw Problem.of(
                                                412,
                                                "precondition-failed",
                                                "It has changed since",
                                                "Read it again and repeat the change.")
                                        .asException();
                            }
                            staging.record(key);
                            return staging.inForce(ordinal).orElseThrow();
                        })
                .result();
    }

    private ObservationId record(String action, Cell cell, Statement said) {
        return writes.write(
                        action,
                        "indicator %d area %d %s"
                                .formatted(cell.indicatorId(), cell.areaId(), cell.period()),
                        (handle, key) -> {
                            Staging staging = Staging.open(handle);
                            long ordinal = staging.add(cell, said, Witness.entry());
                            staging.finish();
                            staging.lockIndicators();
                            if (staging.inForce(ordinal).isPresent()) {
                                throw Problems.conflict(
                                                "This release has an observation of the cell already (%s); correct that one with PUT."
                                                        .formatted(staging.inForce(ordinal).get()))
                                        .asException();
                            }
                            staging.record(key);
                            return staging.inForce(ordinal).orElseThrow();
                        })
                .result();
    }
}
