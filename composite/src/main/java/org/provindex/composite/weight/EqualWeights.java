package org.provindex.composite.weight;

import java.util.Arrays;

/** The same weight for each child. */
public record EqualWeights() implements Weighting {
    @Override
    public double[] weights(WeightedChildren children) {
        double[] weights = new double[children.codes().size()];
        Arrays.fill(weights, 1);
        return weights;
    }
}
