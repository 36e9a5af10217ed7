package org.provindex.composite.weight;

import java.util.List;

/**
 * Several weightings combined, each first brought to the sum 1: their mean, or the root of their
 * product brought to the sum 1 again (for example entropy with CRITIC).
 */
public record Combination(List<Weighting> of, Rule rule) implements Weighting {
    /** How the weights of a child are combined. */
    public enum Rule {
        ARITHMETIC,
        GEOMETRIC
    }

    public Combination {
        of = List.copyOf(of);
        if (of.size() < 2)
            throw new IllegalArgumentException("of must list two weightings or more");
    }

    @Override
    public org.provindex.composite.panel.Over over() {
        return of.get(0).over();
    }

    @Override
    public double[] weights(WeightedChildren children) {
        double[] combined = new double[children.size()];
        java.util.Arrays.fill(combined, rule == Rule.GEOMETRIC ? 1 : 0);
        for (Weighting each : of) {
            double[] shares = Weighting.shares(each.weights(children));
            for (int k = 0; k < combined.length; k++) {
                if (rule == Rule.GEOMETRIC) combined[k] *= shares[k];
                else combined[k] += shares[k] / of.size();
            }
        }
        if (rule == Rule.GEOMETRIC) {
            for (int k = 0; k < combined.length; k++) {
                combined[k] = StrictMath.pow(combined[k], 1.0 / of.size());
            }
        }
        return Weighting.shares(combined);
    }
}
