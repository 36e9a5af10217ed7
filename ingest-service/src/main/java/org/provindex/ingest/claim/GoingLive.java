package org.provindex.ingest.claim;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.provindex.ingest.reader.Readers;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.observation.Cell;
import org.provindex.model.observation.Measure;
import org.provindex.model.observation.Staging;
import org.provindex.model.observation.Statement;
import org.provindex.model.observation.Witness;
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

    GoingLive(Catalogue catalogue, ClaimStore claims, ClaimConfig config, Readers readers) {
        this.catalogue = catalogue;
        this.claims = claims;
        this.config = config;
        this.readers = readers;
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
        Translation translation = new Translation(catalogue);
        Map<String, Integer> areas = translation.areaIds();
        List<Live> live = new ArrayList<>();
        for (Claim claim : reading.claims()) {
            String indicator = resolve(claim).orElse(null);
            Integer area = claim.area().map(areas::get).orElse(null);
            long id =
                    claims.insert(
                            handle,
                            key,
                            document,
                            text,
                            claim,
                            translation.indicatorId(indicator),
                            area);
            Translation.Outcome outcome =
                    translation.translate(candidate(claim, indicator), release);
            List<String> waits = new ArrayList<>(outcome.lacks());
            if (claim.confidence() < config.liveConfidence()) {
                waits.add("confidence");
            }
            outcome.cell()
                    .filter(cell -> !isPlausible(handle, cell, claim.figure().value()))
                    .ifPresent(cell -> waits.add("plausibility"));
            if (waits.isEmpty()) {
                live.add(
                        new Live(
                                id,
                                outcome.cell().orElseThrow(),
                                outcome.said().orElseThrow(),
                                claim.quote().text()));
            } else {
                claims.decide(handle, key, id, "waiting", waits, null, null);
            }
        }
        reading.mentions()
                .forEach(mention -> claims.insert(handle, key, document, text, mention, areas));
        int accepted = record(handle, key, live);
        return new Tally(reading.claims().size(), accepted, reading.claims().size() - accepted);
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

    private record Live(long id, Cell cell, Statement said, String quote) {}

    /** Two claims of one text that say different things of one cell are shown to a person, both. */
    private int record(Handle handle, long key, List<Live> live) {
        int accepted = 0;
        for (Live one : live) {
            boolean contradicted =
                    live.stream()
                            .anyMatch(
                                    other ->
                                            other.cell.equals(one.cell)
                                                    && other.said
                                                                    .value()
                                                                    .compareTo(one.said.value())
                                                            != 0);
            if (contradicted) {
                claims.decide(handle, key, one.id, "waiting", List.of("contradiction"), null, null);
            } else {
                record(handle, key, one.id, one.cell, one.said, one.quote);
                claims.decide(handle, key, one.id, "accepted", List.of(), BY_RULE, null);
                accepted++;
            }
        }
        return accepted;
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

    private boolean isPlausible(Handle handle, Cell cell, BigDecimal value) {
        if (cell.measure() != Measure.LEVEL) {
            return true;
        }
        Optional<BigDecimal> nearest =
                handle.createQuery(
                                """
                                select value from observation where indicator_id = :indicator and area_id = :area
                                and measure = 'level' and statistic = 'value' and superseded_revision is null and value <> 0
                                order by abs(period_end - :end) limit 1""")
                        .bind("indicator", cell.indicatorId())
                        .bind("area", cell.areaId())
                        .bind("end", cell.period().end())
                        .mapTo(BigDecimal.class)
                        .findOne();
        if (nearest.isEmpty()) {
            return true;
        }
        double ratio = value.doubleValue() / nearest.get().doubleValue();
        return ratio <= config.plausibleFactor() && ratio >= 1 / config.plausibleFactor();
    }
}
