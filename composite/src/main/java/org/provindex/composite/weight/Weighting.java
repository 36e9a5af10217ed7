package org.provindex.composite.weight;

import org.provindex.composite.panel.Over;

/** Decides the weights of the children of a node. Only their proportions count. */
public sealed interface Weighting
        permits AcrossLeaves,
                Ahp,
                CoefficientOfVariation,
                Combination,
                Critic,
                Entropy,
                EqualWeights,
                GivenWeights,
                PrincipalComponents,
                StandardDeviation {
    /** What the weights are taken over; {@link Over#EACH_PERIOD} where they need no data. */
    default Over over() {
        return Over.EACH_PERIOD;
    }

    /** One weight for each child; not necessarily summing to 1. */
    double[] weights(WeightedChildren children);

    /** The same weights summing to 1. */
    static double[] shares(double[] weights) {
        double sum = 0;
        for (double w : weights) sum += w;
        double[] shares = new double[weights.length];
        for (int k = 0; k < shares.length; k++) shares[k] = weights[k] / sum;
        return shares;
    }
}
