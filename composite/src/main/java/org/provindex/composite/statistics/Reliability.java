package org.provindex.composite.statistics;

import java.util.stream.IntStream;

/** Internal consistency of the indicators of a node. */
public final class Reliability {
    private Reliability() {}

    /**
     * Cronbach's alpha {@code k / (k - 1) · (1 - Σ var_j / Σ cov_jl)}, with covariances over the
     * areas that have both indicators. Source: Cronbach, Psychometrika 16 (1951).
     *
     * @param columns at least two, one value per area, NaN where absent
     */
    public static double cronbachAlpha(double[][] columns) {
        int k = columns.length;
        if (k < 2) throw new IllegalArgumentException("alpha needs at least two indicators");
        double own = 0;
        double all = 0;
        for (int j = 0; j < k; j++) {
            for (int l = 0; l < k; l++) {
                double covariance = covariance(columns[j], columns[l]);
                all += covariance;
                if (j == l) own += covariance;
            }
        }
        return k / (k - 1.0) * (1 - own / all);
    }

    private static double covariance(double[] x, double[] y) {
        int[] both =
                IntStream.range(0, x.length)
                        .filter(i -> !Double.isNaN(x[i]) && !Double.isNaN(y[i]))
                        .toArray();
        double mx = IntStream.of(both).mapToDouble(i -> x[i]).sum() / both.length;
        double my = IntStream.of(both).mapToDouble(i -> y[i]).sum() / both.length;
        double sum = 0;
        for (int i : both) sum += (x[i] - mx) * (y[i] - my);
        return sum / (both.length - 1);
    }
}
