package org.provindex.composite.aggregate;

/** Weighted harmonic mean {@code Σ w / Σ (w/x)}; scores must be above 0. */
public record HarmonicMean() implements Aggregation {
    @Override
    public boolean aggregate(Operands in, double[] out, double[] logOut) {
        PowerMean.mean(in, -1, "harmonic mean", out);
        return false;
    }
}
