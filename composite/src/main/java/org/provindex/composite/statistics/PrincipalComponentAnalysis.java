package org.provindex.composite.statistics;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * Principal components of standardised columns (of the correlation matrix, Pearson, pairwise
 * complete).
 *
 * @param variances eigenvalues in descending order; they sum to the number of columns
 * @param loadings {@code loadings[c][j]}: entry of column j in the unit eigenvector of component c,
 *     with the sign that makes the entries of a component sum to 0 or more
 */
public record PrincipalComponentAnalysis(double[] variances, double[][] loadings) {
    /**
     * @param columns one value per area in each, NaN where absent
     * @throws IllegalArgumentException if a correlation is not defined (a constant or empty column)
     */
    public static PrincipalComponentAnalysis of(double[][] columns) {
        double[][] correlations = Correlation.PEARSON.matrix(columns);
        for (double[] row : correlations) {
            if (Arrays.stream(row).anyMatch(Double::isNaN)) {
                throw new IllegalArgumentException(
                        "A column is constant or has too few values for a correlation");
            }
        }
        var eigen = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(correlations, false));
        double[][] loadings = new double[columns.length][];
        for (int c = 0; c < columns.length; c++) {
            double[] vector = eigen.getEigenvector(c).toArray();
            double sign = sign(vector);
            loadings[c] = Arrays.stream(vector).map(v -> sign * v).toArray();
        }
        return new PrincipalComponentAnalysis(eigen.getEigenvalues(), loadings);
    }

    /**
     * +1 or -1, so that the entries of a vector times it sum to more than 0; where they sum to 0
     * but for rounding, so that its first entry that is not 0 is positive.
     */
    public static int sign(double[] vector) {
        double sum = 0;
        double size = 0;
        for (double v : vector) {
            sum += v;
            size += Math.abs(v);
        }
        if (Math.abs(sum) > 1e-9 * size) return sum < 0 ? -1 : 1;
        for (double v : vector) {
            if (Math.abs(v) > 1e-9 * size) return v < 0 ? -1 : 1;
        }
        return 1;
    }

    /** Share of the variance that a component explains, counted from 0. */
    public double share(int component) {
        return variances[component] / Arrays.stream(variances).sum();
    }
}
