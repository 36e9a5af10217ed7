package org.provindex.composite.aggregate;

import org.provindex.composite.panel.Over;

/**
 * Grey relational grade {@code Σ w (Δmin + ρ Δmax) / (Δ + ρ Δmax)}, with Δ the distance of a score
 * from the best of its child and Δmin, Δmax the smallest and largest of all. Source: Deng, J. Grey
 * System 1 (1989).
 *
 * @param rho distinguishing coefficient, above 0; usually 0.5
 * @param over whether the best is that of the period or of all periods pooled
 */
public record GreyRelational(double rho, Over over) implements Aggregation {
    public GreyRelational {
        Reach.check(over);
        if (!(rho > 0)) throw new IllegalArgumentException("rho must be above 0");
    }

    @Override
    public boolean pooled() {
        return over.equals(Over.POOLED);
    }

    @Override
    public boolean aggregate(Operands in, double[] out, double[] logOut) {
        Operands.Table table = in.table();
        double[] w = table.shares();
        double min = Double.POSITIVE_INFINITY;
        double max = 0;
        double[][] delta = new double[table.size()][w.length];
        for (int k = 0; k < w.length; k++) {
            double best = table.best(k);
            for (int r = 0; r < delta.length; r++) {
                delta[r][k] = best - table.rows()[r][k];
                min = Math.min(min, delta[r][k]);
                max = Math.max(max, delta[r][k]);
            }
        }
        double[] grade = new double[delta.length];
        for (int r = 0; r < delta.length; r++) {
            for (int k = 0; k < w.length; k++) {
                // All areas equal: each is at the reference.
                grade[r] += max == 0 ? w[k] : w[k] * (min + rho * max) / (delta[r][k] + rho * max);
            }
        }
        table.scatter(grade, in.span(), out);
        return false;
    }
}
