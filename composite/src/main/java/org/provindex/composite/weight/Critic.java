package org.provindex.composite.weight;

import org.provindex.composite.panel.Over;
import org.provindex.composite.panel.Spread;

/**
 * CRITIC weights: {@code sd_j · Σ_k (1 - r_jk)}, so that indicators weigh more that spread the
 * areas and that say something the others do not. Correlations over the areas that have all
 * children. Source: Diakoulaki, Mavrotas and Papayannakis, Computers Ops Res. 22 (1995).
 *
 * @param absolute whether {@code 1 - |r|} is used
 */
public record Critic(Spread spread, boolean absolute, Over over) implements Weighting {
    @Override
    public double[] weights(WeightedChildren children) {
        // An only child conflicts with nobody: the formula would give it 0.
        if (children.size() == 1) return new double[] {1};
        double[][] rows = children.complete();
        double[][] columns = new double[children.size()][rows.length];
        for (int r = 0; r < rows.length; r++) {
            for (int k = 0; k < columns.length; k++) columns[k][r] = rows[r][k];
        }
        double[] weights = new double[columns.length];
        for (int k = 0; k < columns.length; k++) {
            double sd = Moments.sd(columns[k], spread);
            if (!(sd > 0)) throw children.constant(k);
            double conflict = 0;
            for (int other = 0; other < columns.length; other++) {
                if (other == k) continue;
                double r = Moments.correlation(columns[k], columns[other]);
                conflict += 1 - (absolute ? Math.abs(r) : r);
            }
            // Full agreement, but for the last bits of the correlations.
            weights[k] = conflict < 1e-12 ? 0 : sd * conflict;
        }
        return weights;
    }
}
