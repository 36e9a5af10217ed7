package org.provindex.composite.statistics;

import java.util.stream.IntStream;
import org.hipparchus.stat.correlation.KendallsCorrelation;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.correlation.SpearmansCorrelation;
import org.hipparchus.stat.ranking.NaNStrategy;
import org.hipparchus.stat.ranking.NaturalRanking;
import org.hipparchus.stat.ranking.TiesStrategy;

/** Correlation of two columns over the areas that have both; ties are averaged (Kendall: tau-b). */
public enum Correlation {
    PEARSON {
        @Override
        double complete(double[] x, double[] y) {
            return new PearsonsCorrelation().correlation(x, y);
        }
    },
    SPEARMAN {
        @Override
        double complete(double[] x, double[] y) {
            var ranking = new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE);
            return new SpearmansCorrelation(ranking).correlation(x, y);
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
