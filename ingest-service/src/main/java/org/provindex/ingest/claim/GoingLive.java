package org.provindex.ingest.claim;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.provindex.ingest.reader.Readers;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.observation.Cell;
import org.provindex.model.observation.Staging;
import org.provindex.model.observation.Statement;
import org.provindex.model.observation.Witness;
import org.provindex.model.outbox.Outbox;
import org.provindex.reading.claim.Claim;
import org.provindex.reading.claim.Reading;

/**
 * Stores what was read and decides what goes live by itself: only where the phrase is an exact
 * curated alias, the confidence is high, the period is known and a level is plausible beside the
 * stored series. The rest waits for review, with the reasons; nothing that was read is dropped.
 */
@Singleton
public class GoingLive {
    /** Marks that no person decided. */
    static final String BY_RULE = "rule";

    private static final Pattern MEAN_WORDS =
            Pattern.compile(
                    "^(the )?(national )?(average|mean)( level| value| score)?( of)?( the)? |( of)? (all )?(the )?provinces$");

    private final Catalogue catalogue;
    private final ClaimStore claims;
    private final ClaimConfig config;
    private final Readers readers;
    private final MeterRegistry meters;

    GoingLive(
            Catalogue catalogue,
            ClaimStore claims,
            ClaimConfig config,
            Readers readers,
            MeterRegistry meters) {
        this.catalogue = catalogue;
        this.claims = claims;
        this.config = config;
        this.readers = readers;
        this.meters = meters;
    }

    /** How many claims were read, went live, and wait. */
    public record Tally(int read, int live, int waiting) {}

    /**
     * Part of the transaction that stores the document.
     *
     * @param release of the document; without one nothing goes live
     */
    public Tally store(
            Handle handle,
            long key,
            long document,
            long text,
            Reading reading,
            @Nullable Integer release) {
        List<Verdict> verdicts = judge(handle, reading.claims(), release);
        claims.insertMentions(
                handle,
                key,
                document,
                text,
                reading.mentions(),
                new Translation(catalogue).areaIds());
        return store(handle, key, document, text, verdicts);
    }

    /** Part of the transaction that stores them. */
    Tally store(Handle handle, long key, long document, long text, List<Verdict> verdicts) {
        List<Long> ids = claims.insert(handle, key, document, text, verdicts);
        int accepted = record(handle, key, verdicts, ids);
        meters.counter("provindex.claims", "state", "live").increment(accepted);
        meters.counter("provindex.claims", "state", "waiting")
                .increment(verdicts.size() - (double) accepted);
        if (verdicts.size() > accepted) {
            Outbox.reviewNeeded(handle, key, document, verdicts.size() - accepted);
        }
        return new Tally(verdicts.size(), accepted, verdicts.size() - accepted);
    }

    /** Says of each claim of a text whether it may go live, and if not, why. */
    List<Verdict> judge(Handle handle, List<Claim> read, @Nullable Integer release) {
        Translation translation = new Translation(catalogue);
        Map<String, Integer> areas = translation.areaIds();
        Series series = new Series(handle);
        List<Verdict> verdicts = new ArrayList<>();
        for (Claim claim : read) {
            String indicator = resolve(claim).orElse(null);
            Translation.Outcome outcome =
                    translation.translate(candidate(claim, indicator), release);
            verdicts.add(
                    new Verdict(
                            claim,
                            translation.indicatorId(indicator),
                            claim.area().map(areas::get).orElse(null),
                            outcome,
                            reasons(outcome, claim.confidence(), series)));
        }
        showContradictions(verdicts);
        return verdicts;
    }

    /** Why a claim waits; nothing where it may go live. */
    List<String> reasons(Translation.Outcome outcome, double confidence, Series series) {
        List<String> waits = new ArrayList<>(outcome.lacks());
        if (confidence < config.liveConfidence()) {
            waits.add("confidence");
        }
        outcome.cell()
                .filter(
                        cell ->
                                !series.isPlausible(
                                        cell,
                                        outcome.said().orElseThrow().value(),
                                        config.plausibleFactor()))
                .ifPresent(cell -> waits.add("plausibility"));
        return waits;
    }

    /** Two claims of one text that say different things of one cell are shown to a person, both. */
    private static void showContradictions(List<Verdict> verdicts) {
        Map<Cell, List<Verdict>> byCell = new HashMap<>();
        for (Verdict verdict : verdicts) {
            if (verdict.goesLive()) {
                byCell.computeIfAbsent(verdict.cell(), cell -> new ArrayList<>()).add(verdict);
            }
        }
        for (List<Verdict> same : byCell.values()) {
            BigDecimal first = same.get(0).said().value();
            if (same.stream().anyMatch(v -> v.said().value().compareTo(first) != 0)) {
                same.forEach(v -> v.waits().add("contradiction"));
            }
        }
    }

    /**
     * In rounds: what a text says twice of a cell is recorded in the first and confirmed in the
     * next.
     */
    private static int record(Handle handle, long key, List<Verdict> verdicts, List<Long> ids) {
        List<Integer> left =
                IntStream.range(0, verdicts.size())
                        .filter(i -> verdicts.get(i).goesLive())
                        .boxed()
                        .toList();
        int accepted = left.size();
        while (!left.isEmpty()) {
            List<Integer> next = new ArrayList<>();
            Set<Cell> cells = new HashSet<>();
            Staging staging = Staging.open(handle);
            for (int i : left) {
                Verdict verdict = verdicts.get(i);
                if (cells.add(verdict.cell())) {
                    staging.add(
                            verdict.cell(),
                            verdict.said(),
                            Witness.claim(ids.get(i), verdict.claim().quote().text()));
                } else {
                    next.add(i);
                }
            }
            staging.finish().record(key);
            left = next;
        }
        return accepted;
    }

    /**
     * That a figure is a mean is told by its statistic, so the words for it are no part of the
     * indicator.
     */
    private Optional<String> resolve(Claim claim) {
        Optional<String> exact = claim.resolvedIndicator();
        if (exact.isPresent() || claim.figure().statistic() != Claim.Statistic.MEAN) {
            return exact;
        }
        return readers.resolve(MEAN_WORDS.matcher(claim.indicator()).replaceAll("").strip());
    }

    /** Records one claim by the rule of recording. */
    static void record(
            Handle handle, long key, long claim, Cell cell, Statement said, String quote) {
        Staging staging = Staging.open(handle);
        staging.add(cell, said, Witness.claim(claim, quote));
        staging.finish().record(key);
    }

    private static Candidate candidate(Claim claim, @Nullable String indicator) {
        return new Candidate(
                indicator,
                claim.area().orElse(null),
                claim.figure().measure().code(),
                claim.figure().value(),
                claim.figure().unit(),
                claim.figure().bound().code(),
                claim.period().map(org.provindex.reading.period.Period::code).orElse(null),
                claim.kind().code(),
                claim.standing().scope().orElse(null),
                claim.figure().statistic() == Claim.Statistic.MEAN ? "mean" : "value",
                claim.standing().orderAssumed(),
                claim.plan().isEmpty() ? null : claim.plan(),
                claim.quote().text());
    }
}
