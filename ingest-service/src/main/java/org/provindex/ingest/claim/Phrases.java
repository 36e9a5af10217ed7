package org.provindex.ingest.claim;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.provindex.ingest.owner.Owners;
import org.provindex.ingest.owner.RefusedByOwnerException;
import org.provindex.ingest.reader.Readers;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.web.database.Writes;
import org.provindex.web.problem.Problem;

/**
 * Phrases that no indicator is known by. Once a curator says what one names, texts are recognised
 * by it from then on, and the claims that waited for that are judged anew.
 */
@Singleton
class Phrases {
    private final Jdbi jdbi;
    private final Catalogue catalogue;
    private final ClaimRows rows;
    private final ClaimStore claims;
    private final GoingLive goingLive;
    private final Readers readers;
    private final Owners owners;
    private final Writes writes;
    private final ObjectMapper json;

    Phrases(
            Jdbi jdbi,
            Catalogue catalogue,
            ClaimRows rows,
            ClaimStore claims,
            GoingLive goingLive,
            Readers readers,
            Owners owners,
            Writes writes,
            ObjectMapper json) {
        this.jdbi = jdbi;
        this.catalogue = catalogue;
        this.rows = rows;
        this.claims = claims;
        this.goingLive = goingLive;
        this.readers = readers;
        this.owners = owners;
        this.writes = writes;
        this.json = json;
    }

    /** A phrase, how many claims wait for it, and one of their quotes. */
    record Waiting(String phrase, int claims, String example) {}

    List<Waiting> page(String after, int limit) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        """
                                        select lower(phrase) collate "C" as words, count(*), min(quote) from claim
                                        where state = 'waiting' and indicator_id is null and lower(phrase) collate "C" > :after
                                        group by 1 order by 1 limit :limit""")
                                .bind("after", after)
                                .bind("limit", limit)
                                .map(
                                        (rs, context) ->
                                                new Waiting(
                                                        rs.getString(1),
                                                        rs.getInt(2),
                                                        rs.getString(3)))
                                .list());
    }

    /**
     * What naming did.
     *
     * @param claims that waited for it
     * @param live how many of them went live by that
     */
    record Named(String phrase, String indicator, int claims, int live) {}

    Named name(PhraseForm form) throws IOException, InterruptedException {
        try {
            if (form.newIndicator() != null) {
                owners.indicator(form.newIndicator().toString());
            }
            owners.alias(form.code(), form.phrase());
        } catch (RefusedByOwnerException e) {
            throw refused(e);
        }
        List<String> phrases =
                waitingPhrases().stream()
                        .filter(p -> readers.resolve(p).filter(form.code()::equals).isPresent())
                        .toList();
        int[] counts = {0, 0};
        writes.write(
                "phrase.name",
                form.code(),
                (handle, key) -> {
                    Translation translation = new Translation(catalogue);
                    Series series = new Series(handle);
                    for (ClaimRow claim : rows.waitingFor(handle, phrases)) {
                        counts[0]++;
                        if (judge(handle, key, claim, form.code(), translation, series)) {
                            counts[1]++;
                        }
                    }
                    return counts;
                });
        return new Named(form.phrase(), form.code(), counts[0], counts[1]);
    }

    /** Judges a claim anew with the indicator it lacked; whether it went live. */
    private boolean judge(
            Handle handle,
            long key,
            ClaimRow claim,
            String indicator,
            Translation translation,
            Series series) {
        Candidate candidate = Candidate.of(claim).as(indicator);
        Translation.Outcome outcome = translation.translate(candidate, release(handle, claim));
        List<String> waits = goingLive.reasons(outcome, claim.confidence(), series);
        // What a person had found doubtful beside the missing name stays in doubt.
        claim.waitsFor().stream().filter(r -> r.equals("contradiction")).forEach(waits::add);
        claims.giveIndicator(handle, key, claim.id(), translation.indicatorId(indicator), waits);
        if (!waits.isEmpty()) {
            return false;
        }
        GoingLive.record(
                handle,
                key,
                claim.id(),
                outcome.cell().orElseThrow(),
                outcome.said().orElseThrow(),
                claim.quote());
        claims.decide(handle, key, claim.id(), "accepted", List.of(), GoingLive.BY_RULE, null);
        return true;
    }

    private static @Nullable Integer release(Handle handle, ClaimRow claim) {
        return handle.createQuery("select release_id from document where id = :id")
                .bind("id", claim.document())
                .map((rs, context) -> rs.getObject(1, Integer.class))
                .one();
    }

    private List<String> waitingPhrases() {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        "select distinct phrase from claim where state = 'waiting' and indicator_id is null")
                                .mapTo(String.class)
                                .list());
    }

    /** What the owner found wrong, said of the fields that were sent here. */
    private RuntimeException refused(RefusedByOwnerException refusal) throws IOException {
        if (refusal.status() != 404 && refusal.status() != 409 && refusal.status() != 422) {
            throw refusal;
        }
        var problem = json.readTree(refusal.body());
        List<Problem.Fault> faults = new ArrayList<>();
        problem.path("errors")
                .forEach(
                        fault ->
                                faults.add(
                                        Problem.Fault.inBody(
                                                pointer(fault.path("pointer").asText()),
                                                fault.path("code").asText(),
                                                fault.path("message").asText())));
        if (refusal.status() == 404) {
            faults.add(
                    Problem.Fault.inBody(
                            "/indicator", "unknown-indicator", problem.path("detail").asText()));
        }
        return Problem.of(
                        refusal.status() == 409 ? 409 : 422,
                        refusal.status() == 409 ? "conflict" : "invalid-body",
                        refusal.status() == 409
                                ? "It conflicts with what is stored"
                                : "The body is not valid",
                        problem.path("detail").asText())
                .with(faults)
                .asException();
    }

    private static String pointer(String owners) {
        return owners.equals("/alias") ? "/phrase" : "/newIndicator" + owners;
    }
}
