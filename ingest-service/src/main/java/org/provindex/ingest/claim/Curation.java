package org.provindex.ingest.claim;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.provindex.ingest.reader.Readers;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.web.database.Writes;

/**
 * Applies the labels that came with a text as what they are: a person's review. A claim that was
 * read and waits gets what the label says and is accepted; one that was not read is added. Labels
 * in doubt decide nothing.
 */
@Singleton
public class Curation {
    private static final String BY = "label";

    private final Catalogue catalogue;
    private final ClaimRows rows;
    private final ClaimStore claims;
    private final Readers readers;
    private final Writes writes;

    Curation(
            Catalogue catalogue,
            ClaimRows rows,
            ClaimStore claims,
            Readers readers,
            Writes writes) {
        this.catalogue = catalogue;
        this.rows = rows;
        this.claims = claims;
        this.readers = readers;
        this.writes = writes;
    }

    /**
     * @param text that the quotes stand in
     * @param release of the document
     * @return how many claims were accepted by a label
     */
    public int apply(long document, String text, int release, List<Label> labels) {
        return writes.write(
                        "claim.label",
                        "document " + document,
                        (handle, key) -> apply(handle, key, document, text, release, labels))
                .result();
    }

    private int apply(
            Handle handle, long key, long document, String text, int release, List<Label> labels) {
        Translation translation = new Translation(catalogue);
        List<ClaimRow> read =
                rows.page(new ClaimRows.Filter(document, null, null, null), 0, 10_000);
        int accepted = 0;
        for (Label label : labels) {
            String indicator = readers.resolve(label.indicator()).orElse(null);
            Candidate candidate = candidate(label, indicator);
            Translation.Outcome outcome = translation.translate(candidate, release);
            boolean isExtreme = label.measure().equals("extreme") && indicator != null;
            if (label.isInDoubt() || (outcome.cell().isEmpty() && !isExtreme)) {
                continue;
            }
            Optional<ClaimRow> known = read.stream().filter(label::isOf).findFirst();
            if (known.filter(k -> says(k, label)).isPresent()) {
                continue;
            }
            int start = text.indexOf(label.quote());
            if (known.isEmpty() && start < 0) {
                throw new IllegalArgumentException(
                        "A label quotes what does not stand in its text: " + label.quote());
            }
            long id =
                    known.isPresent()
                            ? known.get().id()
                            : claims.insert(
                                    handle,
                                    key,
                                    document,
                                    label,
                                    start,
                                    start + label.quote().length());
            claims.correct(
                    handle,
                    key,
                    id,
                    candidate,
                    translation.indicatorId(indicator),
                    areaId(translation, label));
            outcome.cell()
                    .ifPresent(
                            cell ->
                                    GoingLive.record(
                                            handle,
                                            key,
                                            id,
                                            cell,
                                            outcome.said().orElseThrow(),
                                            label.quote()));
            claims.decide(handle, key, id, "accepted", List.of(), BY, null);
            accepted++;
        }
        return accepted;
    }

    /**
     * Whether a claim went live by itself and stays as it is: the label has nothing to add, or
     * speaks of another cell. What it lacked is recorded as a correction.
     */
    private static boolean says(ClaimRow claim, Label label) {
        boolean sameCell = Objects.equals(claim.period(), label.period());
        boolean complete =
                claim.comparator().equals(label.comparator())
                        && (label.plan() == null || label.plan().equals(claim.plan()));
        return claim.state().equals("accepted") && (!sameCell || complete);
    }

    private static @Nullable Integer areaId(Translation translation, Label label) {
        return label.area() == null ? null : translation.areaIds().get(label.area());
    }

    private static Candidate candidate(Label label, @Nullable String indicator) {
        return new Candidate(
                indicator,
                label.area(),
                label.measure(),
                label.value(),
                label.unit(),
                label.comparator(),
                label.period(),
                label.kind(),
                label.scope(),
                label.statistic() == null ? mean(label) : label.statistic(),
                "assumed".equals(label.ordered()),
                label.plan(),
                label.quote());
    }

    /** Labels say "average ..." in the phrase, as the text does. */
    private static String mean(Label label) {
        return label.indicator().matches("(?i)(the )?(national )?average\\b.*") ? "mean" : "value";
    }
}
