package org.provindex.composite.aggregate;

import org.provindex.composite.panel.Span;

/** {@code (Σ w·x^p / Σ w)^(1/p)} over the children that are present. */
final class PowerMean {
    private PowerMean() {}

    static void mean(Operands in, double p, String method, double[] out) {
        Span span = in.span();
        double[][] powers = new double[in.size()][];
        for (int k = 0; k < in.size(); k++) {
            double[] x = in.scores()[k];
            powers[k] = new double[x.length];
            for (int c = span.from(); c < span.to(); c++) {
                if (x[c] <= 0) throw in.outOfDomain(k, c, method);
                powers[k][c] = power(x[c], p);
            }
        }
        WeightedSum.mean(in, powers, out);
        for (int c = span.from(); c < span.to(); c++) out[c] = power(out[c], 1 / p);
    }

    private static double power(double x, double p) {
        if (p == 1) return x;
        return p == -1 ? 1 / x : StrictMath.pow(x, p);
    }
}
