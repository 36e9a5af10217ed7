package org.provindex.composite.aggregate;

import org.provindex.composite.panel.Span;

/**
 * Weighted geometric mean {@code exp(Σ w·ln x / Σ w)}: a deficit in one child is made up only in
 * part. Scores must be above 0: normalise to a range such as 1 to 100.
 */
public record GeometricMean() implements Aggregation {
    @Override
    public boolean aggregate(Operands in, double[] out, double[] logOut) {
        Span span = in.span();
        double[][] logs = new double[in.size()][];
        for (int k = 0; k < in.size(); k++) {
            logs[k] = in.logs()[k].length > 0 ? in.logs()[k] : logarithms(in, k);
        }
        WeightedSum.mean(in, logs, logOut);
        for (int c = span.from(); c < span.to(); c++) out[c] = StrictMath.exp(logOut[c]);
        return true;
    }

    private static double[] logarithms(Operands in, int child) {
        double[] x = in.scores()[child];
        double[] logs = new double[x.length];
        for (int c = in.span().from(); c < in.span().to(); c++) {
            if (x[c] <= 0) throw in.outOfDomain(child, c, "geometric mean");
            logs[c] = StrictMath.log(x[c]);
        }
        return logs;
    }
}
