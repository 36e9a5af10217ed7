package org.provindex.composite.weight;

import java.util.Arrays;
import java.util.List;
import org.provindex.composite.panel.Over;

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
        if (of.stream().anyMatch(AcrossLeaves.class::isInstance)) {
            throw new IllegalArgumentException(
                    "of must not list acrossLeaves; put the combination into its by instead");
        }
    }

    /** What all that look at data agree on, else the period; each of them uses its own. */
    @Override
    public Over over() {
        List<Over> reaches =
                of.stream()
                        .filter(w -> !(w instanceof GivenWeights || w instanceof EqualWeights))
                        .filter(w -> !(w instanceof Ahp))
                        .map(Weighting::over)
                        .distinct()
                        .toList();
        return reaches.size() == 1 ? reaches.get(0) : Over.EACH_PERIOD;
    }

    @Override
    public double[] weights(WeightedChildren children) {
        double[] combined = new double[children.size()];
        Arrays.fill(combined, rule == Rule.GEOMETRIC ? 1 : 0);
        for (Weighting each : of) {
            double[] shares = Weighting.shares(each.weights(children.over(each.over())));
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
