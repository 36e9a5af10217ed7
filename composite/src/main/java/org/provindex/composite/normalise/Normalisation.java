package org.provindex.composite.normalise;

import org.provindex.composite.fault.CompositeException;
import org.provindex.composite.panel.Over;
import org.provindex.composite.panel.Span;

/**
 * Brings the values of one indicator to a scale on which higher is better. Values come in directed
 * (multiplied by +1 or -1), NaN stands for an absent one and stays absent.
 */
public sealed interface Normalisation
        permits AsIs,
                Borda,
                DistanceToMaximum,
                DistanceToReference,
                DistanceToTarget,
                Goalposts,
                MinMax,
                PercentileRank,
                RankScore,
                RatioToMean,
                VectorNorm,
                ZScore {
    /** What the parameters are taken over; {@link Over#EACH_PERIOD} where there are none. */
    Over over();

    /**
     * Normalises the cells of one span.
     *
     * @param subject the indicator, for its fixed points and for messages
     * @param directed directed values of all cells; not modified
     * @param fit the cells that the parameters are taken from
     * @param target the cells to normalise
     * @param out receives the scores of {@code target} at the same cells
     * @throws CompositeException if the formula is not defined for these values
     */
    void normalise(Subject subject, double[] directed, Span fit, Span target, double[] out);

    /** Normalises every period of a column as {@link #over()} says. */
    default void normalise(Subject subject, double[] directed, double[] out) {
        var axis = subject.axis();
        if (over().equals(Over.POOLED)) {
            normalise(subject, directed, axis.all(), axis.all(), out);
            return;
        }
        for (int t = 0; t < axis.periods().size(); t++) {
            normalise(subject, directed, over().fit(axis, t), axis.span(t), out);
        }
    }
}
