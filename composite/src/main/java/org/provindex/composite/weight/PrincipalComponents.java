package org.provindex.composite.weight;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.provindex.composite.panel.Over;
import org.provindex.composite.panel.Spread;
import org.provindex.composite.statistics.PrincipalComponentAnalysis;

/**
 * Weights from a principal component analysis of the standardised scores of the areas that have all
 * children: {@code w_j = Σ_k s_k · v_jk} over the first components, with v the unit eigenvectors of
 * the correlation matrix, each with the sign that makes its loadings sum to more than 0 (where they
 * sum to 0, the first one positive), and s the share of the variance that a component explains.
 * With {@code squared}, {@code w_j = Σ_k s_k · v_jk²}. Unsquared weights may be negative. Source:
 * OECD/JRC Handbook (2008), step 6; COINr PCA weights are one component unsquared.
 *
 * @param components number of components, from 1
 */
public record PrincipalComponents(int components, boolean squared, Over over) implements Weighting {
    public PrincipalComponents {
        if (components < 1) throw new IllegalArgumentException("components must be 1 or more");
    }

    @Override
    public double[] weights(WeightedChildren children) {
        double[][] rows = children.complete();
        int m = children.size();
        double[][] columns = new double[m][rows.length];
        for (int r = 0; r < rows.length; r++) {
            for (int k = 0; k < m; k++) columns[k][r] = rows[r][k];
        }
        double[][] correlations = new double[m][m];
        for (int j = 0; j < m; j++) {
            if (!(Moments.sd(columns[j], Spread.SAMPLE) > 0)) throw children.constant(j);
            for (int k = 0; k <= j; k++) {
                double r = j == k ? 1 : Moments.correlation(columns[j], columns[k]);
                correlations[j][k] = r;
                correlations[k][j] = r;
            }
        }
        var eigen = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(correlations, false));
        double total = 0;
        for (double value : eigen.getEigenvalues()) total += value;
        double[] weights = new double[m];
        for (int c = 0; c < Math.min(components, m); c++) {
            double[] loadings = eigen.getEigenvector(c).toArray();
            double share =
                    eigen.getEigenvalue(c) / total * PrincipalComponentAnalysis.sign(loadings);
            for (int j = 0; j < m; j++) {
                weights[j] +=
                        squared ? Math.abs(share) * loadings[j] * loadings[j] : share * loadings[j];
            }
        }
        return weights;
    }
}
