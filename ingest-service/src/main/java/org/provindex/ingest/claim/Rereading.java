package org.provindex.ingest.claim;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.provindex.ingest.document.DocumentStore;
import org.provindex.ingest.document.DocumentView;
import org.provindex.ingest.reader.Readers;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.reading.claim.Claim;
import org.provindex.reading.claim.Reading;
import org.provindex.reading.period.Period;
import org.provindex.reading.text.Document;
import org.provindex.web.database.Writes;
import org.provindex.web.problem.Problem;
import org.provindex.web.problem.Problems;

/**
 * Reads a stored text again with the present reader. What a person reviewed stays as it is; what
 * waited untouched gives way to the new reading; what went live by itself stays, and another
 * reading of it waits beside it, as taking back an observation is for a person.
 */
@Singleton
class Rereading {
    /** Why a claim waits that reads otherwise what went live. */
    private static final String READ_OTHERWISE = "read-otherwise";

    private final DocumentStore documents;
    private final ClaimRows rows;
    private final ClaimStore claims;
    private final Catalogue catalogue;
    private final Readers readers;
    private final GoingLive goingLive;
    private final Writes writes;

    Rereading(
            DocumentStore documents,
            ClaimRows rows,
            ClaimStore claims,
            Catalogue catalogue,
            Readers readers,
            GoingLive goingLive,
            Writes writes) {
        this.documents = documents;
        this.rows = rows;
        this.claims = claims;
        this.catalogue = catalogue;
        this.readers = readers;
        this.goingLive = goingLive;
        this.writes = writes;
    }

    /**
     * What changed.
     *
     * @param same how many claims read as before
     * @param reviewed how many stay because a person reviewed them
     * @param added ids of claims that are new
     * @param superseded ids of claims that gave way
     * @param notReadAgain ids of claims that went live by themselves and would not be read now
     */
    record Difference(
            int same,
            int reviewed,
            List<Long> added,
            List<Long> superseded,
            List<Long> notReadAgain) {}

    Difference read(long id) {
        DocumentView document =
                documents
                        .find(id)
                        .orElseThrow(
                                () ->
                                        Problems.notFound("document", Long.toString(id))
                                                .asException());
        DocumentStore.StoredText text =
                documents
                        .storedText(id)
                        .orElseThrow(
                                () ->
                                        Problem.of(
                                                        409,
                                                        "no-text",
                                                        "The document has no text",
                                                        "It is a table: import it again.")
                                                .asException());
        Reading reading =
                readers.current()
                        .read(
                                new Document(
                                        text.text(),
                                        Optional.ofNullable(document.date()),
                                        Optional.ofNullable(document.homeArea()),
                                        Optional.of(document.title())));
        return writes.write(
                        "document.reread",
                        Long.toString(id),
                        (handle, key) -> compare(handle, key, id, text, reading))
                .result();
    }

    private Difference compare(
            Handle handle,
            long key,
            long document,
            DocumentStore.StoredText text,
            Reading reading) {
        List<ClaimRow> stored = rows.inForce(handle, document);
        List<Verdict> left =
                new ArrayList<>(goingLive.judge(handle, reading.claims(), text.release()));
        int same = 0;
        int reviewed = 0;
        List<Long> superseded = new ArrayList<>();
        List<Long> notReadAgain = new ArrayList<>();
        for (ClaimRow claim : stored) {
            Optional<Verdict> exactly =
                    left.stream().filter(v -> isOf(claim, v.claim()) && says(claim, v)).findFirst();
            Optional<Verdict> found =
                    exactly.or(() -> left.stream().filter(v -> isOf(claim, v.claim())).findFirst());
            if (isReviewed(claim)) {
                reviewed++;
                found.ifPresent(left::remove);
            } else if (exactly.isPresent()) {
                same++;
                left.remove(exactly.get());
            } else if (claim.state().equals("waiting")) {
                claims.decide(handle, key, claim.id(), "superseded", claim.waitsFor(), null, null);
                superseded.add(claim.id());
            } else {
                found.ifPresent(other -> other.waits().add(READ_OTHERWISE));
                notReadAgain.add(claim.id());
            }
        }
        long before = rows.newest(handle);
        goingLive.store(handle, key, document, text.id(), left);
        claims.replaceMentions(
                handle,
                key,
                document,
                text.id(),
                reading.mentions(),
                new Translation(catalogue).areaIds());
        return new Difference(
                same, reviewed, rows.after(handle, document, before), superseded, notReadAgain);
    }

    /** Decided or corrected by a person, or by the labels that a person gave. */
    private static boolean isReviewed(ClaimRow claim) {
        return claim.correctedBy() != null
                || (claim.decidedBy() != null && !claim.decidedBy().equals(GoingLive.BY_RULE));
    }

    /** Whether both speak of the same figure in the same place of the text. */
    private static boolean isOf(ClaimRow stored, Claim read) {
        return read.quote().start() < stored.end()
                && stored.start() < read.quote().end()
                && equal(stored.value(), read.figure().value());
    }

    private static boolean says(ClaimRow stored, Verdict verdict) {
        Claim read = verdict.claim();
        return stored.measure().equals(read.figure().measure().code())
                && stored.unit().equals(read.figure().unit())
                && stored.comparator().equals(read.figure().bound().code())
                && stored.kind().equals(read.kind().code())
                && same(stored.period(), read.period().map(Period::code))
                && same(stored.area(), read.area())
                && same(stored.scope(), read.standing().scope())
                && stored.phrase().equals(read.indicator())
                // An indicator that is recognised only now makes it another reading.
                && (stored.indicator() != null || verdict.indicator() == null);
    }

    private static boolean same(@Nullable String stored, Optional<String> read) {
        return Objects.equals(stored, read.orElse(null));
    }

    private static boolean equal(BigDecimal a, BigDecimal b) {
        return a.compareTo(b) == 0;
    }
}
