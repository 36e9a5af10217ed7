package org.provindex.composite.weight;

import org.provindex.composite.panel.Over;
import org.provindex.composite.panel.Spread;

/** Weights proportional to the standard deviation of the scores. */
public record StandardDeviation(Spread spread, Over over) implements Weighting {
    @Override
    public double[] weights(WeightedChildren children) {
        double[] weights = new double[children.size()];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = Moments.sd(children.several(k), spread);
        }
        return weights;
    }
}
