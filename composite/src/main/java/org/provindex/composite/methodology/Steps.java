package org.provindex.composite.methodology;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provindex.composite.aggregate.Aggregation;
import org.provindex.composite.impute.Imputation;
import org.provindex.composite.normalise.Normalisation;
import org.provindex.composite.rank.Ranking;
import org.provindex.composite.screen.Screening;
import org.provindex.composite.treat.Treatment;
import org.provindex.composite.weight.Weighting;

/**
 * The steps that are chosen at one place of the tree; what is not chosen comes from the place
 * above.
 */
public final class Steps {
    private static final Steps NONE = new Steps(new Object[8]);

    // screen, impute, treat, normalise, weighting, aggregate, rank, rescale; null where not chosen
    // here
    private final @Nullable Object[] chosen;

    private Steps(@Nullable Object[] chosen) {
        this.chosen = chosen;
    }

    public static Steps none() {
        return NONE;
    }

    public Optional<Screening> screen() {
        return Optional.ofNullable((Screening) chosen[0]);
    }

    public Optional<Imputation> impute() {
        return Optional.ofNullable((Imputation) chosen[1]);
    }

    public Optional<Treatment> treat() {
        return Optional.ofNullable((Treatment) chosen[2]);
    }

    public Optional<Normalisation> normalise() {
        return Optional.ofNullable((Normalisation) chosen[3]);
    }

    public Optional<Weighting> weighting() {
        return Optional.ofNullable((Weighting) chosen[4]);
    }

    public Optional<Aggregation> aggregate() {
        return Optional.ofNullable((Aggregation) chosen[5]);
    }

    public Optional<Ranking> rank() {
        return Optional.ofNullable((Ranking) chosen[6]);
    }

    /**
     * A normalisation of the node's own aggregated scores; holds for this node alone, not for those
     * below.
     */
    public Optional<Normalisation> rescale() {
        return Optional.ofNullable((Normalisation) chosen[7]);
    }

    public Steps screen(Screening step) {
        return with(0, step);
    }

    public Steps impute(Imputation step) {
        return with(1, step);
    }

    public Steps treat(Treatment step) {
        return with(2, step);
    }

    public Steps normalise(Normalisation step) {
        return with(3, step);
    }

    public Steps weighting(Weighting step) {
        return with(4, step);
    }

    public Steps aggregate(Aggregation step) {
        return with(5, step);
    }

    public Steps rank(Ranking step) {
        return with(6, step);
    }

    public Steps rescale(Normalisation step) {
        return with(7, step);
    }

    /** These steps, and where there is none, those of the place above. */
    public Steps orElse(Steps above) {
        @Nullable Object[] merged = chosen.clone();
        for (int s = 0; s < merged.length; s++) {
            if (merged[s] == null) merged[s] = above.chosen[s];
        }
        return new Steps(merged);
    }

    /** What the children of a node with these steps inherit: all but the rescaling. */
    Steps inherited() {
        @Nullable Object[] copy = chosen.clone();
        copy[7] = null;
        return new Steps(copy);
    }

    private Steps with(int step, Object choice) {
        @Nullable Object[] copy = chosen.clone();
        copy[step] = choice;
        return new Steps(copy);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Steps steps && Arrays.equals(chosen, steps.chosen);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(chosen);
    }

    @Override
    public String toString() {
        return "Steps" + Arrays.toString(chosen);
    }
}
