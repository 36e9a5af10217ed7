package org.provindex.ingest.claim;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.math.BigDecimal;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.provindex.model.catalogue.AreaEntry;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.catalogue.IndicatorEntry;
import org.provindex.model.observation.Cell;
import org.provindex.model.observation.Observation;
import org.provindex.model.observation.ObservationFilter;
import org.provindex.model.observation.Observations;
import org.provindex.web.database.Writes;
import org.provindex.web.identity.Caller;
import org.provindex.web.problem.Faults;
import org.provindex.web.problem.Problem;
import org.provindex.web.problem.Problems;
import org.provindex.web.revision.Preconditions;

/** What a curator does with waiting claims. */
@Singleton
class Review {
    private static final int MOST_CONFLICTS = 1000;

    private final ClaimRows rows;
    private final ClaimStore claims;
    private final Catalogue catalogue;
    private final Writes writes;
    private final Caller caller;
    private final Jdbi jdbi;
    private final Observations observations;

    Review(
            ClaimRows rows,
            ClaimStore claims,
            Catalogue catalogue,
            Writes writes,
            Caller caller,
            Jdbi jdbi,
            Observations observations) {
        this.observations = observations;
        this.rows = rows;
        this.claims = claims;
        this.catalogue = catalogue;
        this.writes = writes;
        this.caller = caller;
        this.jdbi = jdbi;
    }

    ClaimRow get(long id) {
        return rows.find(id)
                .orElseThrow(() -> Problems.notFound("claim", Long.toString(id)).asException());
    }

    ClaimRow accept(long id, @Nullable String note, HttpHeaders headers) {
        ClaimRow claim = waiting(id, headers);
        var outcome =
                new Translation(catalogue)
                        .translate(Candidate.of(claim), release(claim.document()));
        boolean isExtreme = claim.measure().equals("extreme");
        if (outcome.cell().isEmpty() && !isExtreme) {
            throw Problem.of(
                            409,
                            "incomplete-claim",
                            "The claim is not complete",
                            "It lacks or does not fit: %s. Correct it with PATCH first."
                                    .formatted(String.join(", ", outcome.lacks())))
                    .with("lacks", outcome.lacks())
                    .asException();
        }
        decide(
                "claim.accept",
                claim,
                (handle, key) -> {
                    // An extreme ("the lowest of the six") has no number: it stays a claim.
                    outcome.cell()
                            .ifPresent(
                                    cell ->
                                            GoingLive.record(
                                                    handle,
                                                    key,
                                                    id,
                                                    cell,
                                                    outcome.said().orElseThrow(),
                                                    claim.quote()));
                    claims.decide(handle, key, id, "accepted", List.of(), caller.name(), note);
                });
        return get(id);
    }

    /** What is stored of the claim's cell, by whichever release, and differs from it. */
    List<Observation> conflicts(long id) {
        ClaimRow claim = get(id);
        // A release only to complete the cell: every one is looked at.
        var outcome = new Translation(catalogue).translate(Candidate.of(claim), 0);
        if (outcome.cell().isEmpty()) {
            return List.of();
        }
        Cell cell = outcome.cell().get();
        BigDecimal value = outcome.said().orElseThrow().value();
        ObservationFilter filter = new ObservationFilter();
        filter.indicators(List.of(cell.indicatorId()));
        filter.areas(List.of(cell.areaId()));
        filter.periods(List.of(cell.period().code()));
        filter.measures(List.of(cell.measure()));
        filter.kinds(List.of(cell.kind()));
        filter.scopes(List.of(cell.scope()));
        filter.everyRelease();
        return observations.page(filter, null, MOST_CONFLICTS).stream()
                .filter(o -> o.value().value() != null && o.value().value().compareTo(value) != 0)
                .toList();
    }

    ClaimRow reject(long id, @Nullable String note, HttpHeaders headers) {
        ClaimRow claim = waiting(id, headers);
        decide(
                "claim.reject",
                claim,
                (handle, key) ->
                        claims.decide(
                                handle,
                                key,
                                id,
                                "rejected",
                                claim.waitsFor(),
                                caller.name(),
                                note));
        return get(id);
    }

    ClaimRow correct(long id, CorrectionForm form, HttpHeaders headers) {
        ClaimRow claim = waiting(id, headers);
        Faults faults = new Faults();
        Integer indicator = null;
        if (form.indicator() != null) {
            indicator = catalogue.indicator(form.indicator()).map(IndicatorEntry::id).orElse(null);
            unknown(indicator, "indicator", form.indicator(), faults);
        }
        Integer area = null;
        if (form.area() != null) {
            area = catalogue.area(form.area()).map(AreaEntry::id).orElse(null);
            unknown(area, "area", form.area(), faults);
        }
        if (form.unit() != null && catalogue.unit(form.unit()).isEmpty()) {
            unknown(null, "unit", form.unit(), faults);
        }
        faults.throwIfAny();
        Integer newIndicator = indicator;
        Integer newArea = area;
        decide(
                "claim.correct",
                claim,
                (handle, key) ->
                        handle.createUpdate(
                                        """
                                        update claim set indicator_id = coalesce(:indicator, indicator_id),
                                            area_id = coalesce(:area, area_id), measure = coalesce(:measure, measure),
                                            value = coalesce(:value, value), unit = coalesce(:unit, unit),
                                            comparator = coalesce(:comparator, comparator), period = coalesce(:period, period),
                                            kind = coalesce(:kind, kind), scope = coalesce(:scope, scope),
                                            plan = coalesce(:plan, plan), note = coalesce(:note, note), corrected_by = :by, revision = :key
                                        where id = :id""")
                                .bind("indicator", newIndicator)
                                .bind("area", newArea)
                                .bind(
                                        "measure",
                                        form.measure() == null ? null : form.measure().word())
                                .bind("value", form.value())
                                .bind("unit", form.unit())
                                .bind(
                                        "comparator",
                                        form.comparator() == null ? null : form.comparator().word())
                                .bind("period", form.period() == null ? null : form.period().code())
                                .bind("kind", form.kind() == null ? null : form.kind().word())
                                .bind("scope", form.scope())
                                .bind("plan", form.plan())
                                .bind("note", form.note())
                                .bind("by", caller.name())
                                .bind("key", key)
                                .bind("id", id)
                                .execute());
        return get(id);
    }

    private static void unknown(@Nullable Integer id, String what, String code, Faults faults) {
        if (id == null) {
            faults.add(
                    "/" + what,
                    "unknown-" + what,
                    "There is no %s '%s'".formatted(what, Problems.shorten(code)));
        }
    }

    private ClaimRow waiting(long id, HttpHeaders headers) {
        ClaimRow claim = get(id);
        Preconditions.check(headers, claim.version());
        if (!claim.state().equals("waiting")) {
            throw Problem.of(
                            409,
                            "already-decided",
                            "The claim is decided",
                            "It is %s. An accepted one is corrected or withdrawn as an observation."
                                    .formatted(claim.state()))
                    .asException();
        }
        return claim;
    }

    private interface Step {
        void run(Handle handle, long key);
    }

    private void decide(String action, ClaimRow claim, Step step) {
        writes.write(
                action,
                Long.toString(claim.id()),
                (handle, key) -> {
                    Preconditions.lock(handle, "claim", claim.id(), claim.version());
                    step.run(handle, key);
                    return true;
                });
    }

    private @Nullable Integer release(long document) {
        return jdbi.withHandle(
                h ->
                        h.createQuery("select release_id from document where id = :id")
                                .bind("id", document)
                                .map((rs, c) -> rs.getObject(1, Integer.class))
                                .one());
    }
}
