package org.provindex.composite.weight;

import org.provindex.composite.fault.OutOfDomainException;
import org.provindex.composite.panel.Over;
import org.provindex.composite.panel.Spread;

/** Weights proportional to standard deviation by mean of the scores, whose mean must be above 0. */
public record CoefficientOfVariation(Spread spread, Over over) implements Weighting {
    @Override
    public double[] weights(WeightedChildren children) {
        double[] weights = new double[children.size()];
        for (int k = 0; k < weights.length; k++) {
            double[] x = children.several(k);
            double mean = Moments.mean(x);
            if (!(mean > 0)) {
                throw new OutOfDomainException(
                        children.place(k),
                        "a mean score of %s has no coefficient of variation; it must be above 0"
                                .formatted(mean));
            }
            weights[k] = Moments.sd(x, spread) / mean;
        }
        return weights;
    }
}
