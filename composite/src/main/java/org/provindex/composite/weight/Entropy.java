package org.provindex.composite.weight;

import java.util.Arrays;
import org.provindex.composite.fault.OutOfDomainException;
import org.provindex.composite.panel.Over;

/**
 * Entropy weights: {@code p = z / Σz}, {@code e = -Σ p ln p / ln n}, weight {@code 1 - e}, so that
 * indicators on which areas differ more weigh more. Scores z must be 0 or more; {@code 0 ln 0} is
 * 0. Source: Shannon (1948); Zou et al., J. Environ. Sci. 18 (2006).
 *
 * @param shift added to each score first, 0 or more; 0.0001 is usual in the Chinese literature
 */
public record Entropy(double shift, Over over) implements Weighting {
    public Entropy {
        if (!(shift >= 0)) throw new IllegalArgumentException("shift must be 0 or more");
    }

    @Override
    public double[] weights(WeightedChildren children) {
        double[] weights = new double[children.size()];
        for (int k = 0; k < weights.length; k++) weights[k] = 1 - entropy(children, k);
        return weights;
    }

    /** The entropy of one child, from 0 (one area has all) to 1 (all areas are equal). */
    public double entropy(WeightedChildren children, int child) {
        double[] z = children.present(child);
        double sum = 0;
        for (double v : z) {
            if (v + shift < 0) {
                throw new OutOfDomainException(
                        children.place(child),
                        "a score of %s has no entropy; it must be 0 or more".formatted(v));
            }
            sum += v + shift;
        }
        if (z.length < 2 || sum == 0) throw children.constant(child);
        if (Arrays.stream(z).allMatch(v -> v == z[0])) return 1;
        double entropy = 0;
        for (double v : z) {
            double p = (v + shift) / sum;
            if (p > 0) entropy -= p * StrictMath.log(p);
        }
        return Math.min(1, entropy / StrictMath.log(z.length));
    }
}
