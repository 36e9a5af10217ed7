package org.provindex.composite.aggregate;

/**
 * Weighted generalised (power) mean {@code (Σ w·x^p / Σ w)^(1/p)}; scores must be above 0. p = 1 is
 * the arithmetic, -1 the harmonic mean, 0 (the geometric one as its limit) is allowed too.
 */
public record GeneralisedMean(double p) implements Aggregation {
    public GeneralisedMean {
        if (!Double.isFinite(p)) throw new IllegalArgumentException("p must be a finite number");
    }

    @Override
    public boolean aggregate(Operands in, double[] out, double[] logOut) {
        if (p == 0) return new GeometricMean().aggregate(in, out, logOut);
        PowerMean.mean(in, p, "generalised mean", out);
        return false;
    }
}
