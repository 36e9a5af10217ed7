package org.provindex.composite.weight;

/** The weights that the methodology states. */
public record GivenWeights() implements Weighting {
    @Override
    public double[] weights(WeightedChildren children) {
        return children.given().clone();
    }
}
