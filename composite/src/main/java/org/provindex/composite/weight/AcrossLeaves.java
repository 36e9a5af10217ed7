package org.provindex.composite.weight;

import org.provindex.composite.panel.Over;

/**
 * Weights taken over all indicators of the index together instead of child by child: an indicator
 * weighs what {@code by} gives it among all of them, a pillar the sum of its indicators. With
 * arithmetic means the index is then the weighted sum over all indicators.
 */
public record AcrossLeaves(Weighting by) implements Weighting {
    @Override
    public Over over() {
        return by.over();
    }

    /** Weights of the leaves, which come in as if they were the children of one node. */
    @Override
    public double[] weights(WeightedChildren children) {
        return Weighting.shares(by.weights(children));
    }
}
