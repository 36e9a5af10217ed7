package org.provindex.composite.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hipparchus.stat.correlation.KendallsCorrelation;
import org.hipparchus.stat.ranking.NaNStrategy;
import org.hipparchus.stat.ranking.NaturalRanking;
import org.hipparchus.stat.ranking.TiesStrategy;

/** Correlation of two columns over the areas that have both; ties are averaged (Kendall: tau-b). */
public enum Correlation {
    PEARSON {
        @Override
        double complete(double[] x, double[] y) {
            return pearson(x, y);
        }
    },
    SPEARMAN {
        @Override
        double complete(double[] x, double[] y) {
            var ranking = new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE);
            return pearson(ranking.rank(x), ranking.rank(y));
        }
    },
    KENDALL {
        @Override
        double complete(double[] x, double[] y) {
            return new KendallsCorrelation().correlation(x, y);
        }
    };

    abstract double complete(double[] x, double[] y);

    /**
     * @param x one value per area, NaN where absent
     * @return from -1 to 1; NaN where fewer than two areas have both, or one column is constant
     *     there
     */
    public double of(double[] x, double[] y) {
        int[] both =
                IntStream.range(0, x.length)
                        .filter(i -> !Double.isNaN(x[i]) && !Double.isNaN(y[i]))
                        .toArray();
        if (both.length < 2) return Double.NaN;
        return complete(
                IntStream.of(both).mapToDouble(i -> x[i]).toArray(),
                IntStream.of(both).mapToDouble(i -> y[i]).toArray());
    }

    /**
     * From centred values, as going by way of {@code r²} would leave few digits of a small r; NaN
     * where a column is constant, although its mean may miss it by the last bit.
     */
    private static double pearson(double[] x, double[] y) {
        if (constant(x) || constant(y)) return Double.NaN;
        double mx = Arrays.stream(x).sum() / x.length;
        double my = Arrays.stream(y).sum() / y.length;
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - mx) * (y[i] - my);
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
        }
        return Math.max(-1, Math.min(1, xy / (Math.sqrt(xx) * Math.sqrt(yy))));
    }

    private static boolean constant(double[] x) {
        return Arrays.stream(x).allMatch(v -> v == x[0]);
    }

    /** Correlations of all pairs of columns. */
    public double[][] matrix(double[][] columns) {
        double[][] matrix = new double[columns.length][columns.length];
        for (int j = 0; j < columns.length; j++) {
            for (int k = 0; k <= j; k++) {
                matrix[j][k] = j == k ? 1 : of(columns[j], columns[k]);
                matrix[k][j] = matrix[j][k];
            }
        }
        return matrix;
    }
}
