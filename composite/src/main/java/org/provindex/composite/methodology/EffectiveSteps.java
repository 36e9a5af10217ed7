package org.provindex.composite.methodology;

import java.util.Optional;
import java.util.OptionalInt;
import org.provindex.composite.aggregate.Aggregation;
import org.provindex.composite.aggregate.ArithmeticMean;
import org.provindex.composite.impute.Imputation;
import org.provindex.composite.impute.NoImputation;
import org.provindex.composite.normalise.MinMax;
import org.provindex.composite.normalise.Normalisation;
import org.provindex.composite.panel.Over;
import org.provindex.composite.rank.Ranking;
import org.provindex.composite.rank.Ties;
import org.provindex.composite.screen.Screening;
import org.provindex.composite.treat.NoTreatment;
import org.provindex.composite.treat.Treatment;
import org.provindex.composite.weight.GivenWeights;
import org.provindex.composite.weight.Weighting;

/** The steps in force at one node: its own, else those of the node above, else the defaults. */
public record EffectiveSteps(
        Screening screen,
        Imputation impute,
        Treatment treat,
        Normalisation normalise,
        Weighting weighting,
        Aggregation aggregate,
        Ranking rank,
        Optional<Normalisation> rescale) {
    /**
     * What holds where a methodology says nothing: no demand on data, no imputation, no treatment,
     * min-max 0 to 100 within each period, the given weights, the arithmetic mean, competition
     * ranks.
     */
    public static final EffectiveSteps DEFAULT =
            new EffectiveSteps(
                    Screening.NONE,
                    new NoImputation(),
                    new NoTreatment(),
                    new MinMax(0, 100, Over.EACH_PERIOD),
                    new GivenWeights(),
                    new ArithmeticMean(),
                    new Ranking(Ties.COMPETITION, OptionalInt.empty()),
                    Optional.empty());

    static EffectiveSteps of(Steps steps) {
        return new EffectiveSteps(
                steps.screen().orElse(DEFAULT.screen),
                steps.impute().orElse(DEFAULT.impute),
                steps.treat().orElse(DEFAULT.treat),
                steps.normalise().orElse(DEFAULT.normalise),
                steps.weighting().orElse(DEFAULT.weighting),
                steps.aggregate().orElse(DEFAULT.aggregate),
                steps.rank().orElse(DEFAULT.rank),
                steps.rescale());
    }
}
