package org.provindex.composite.aggregate;

import org.provindex.composite.panel.Over;

/**
 * Closeness to the ideal: {@code d⁻ / (d⁺ + d⁻)} with the weighted Euclidean distances to the best
 * and the worst score of each child, from 0 to 1. Source: Hwang and Yoon, Multiple Attribute
 * Decision Making (1981).
 *
 * @param over whether the ideal is that of the period or of all periods pooled
 */
public record Topsis(Over over) implements Aggregation {
    public Topsis {
        Reach.check(over);
    }

    @Override
    public boolean pooled() {
        return over.equals(Over.POOLED);
    }

    /** Distances of one area to the ideal ({@code d⁺}) and to the anti-ideal ({@code d⁻}). */
    public record Distances(double toIdeal, double toAntiIdeal) {
        /** 0.5 where all areas are equal: each is then the ideal and the anti-ideal at once. */
        double closeness() {
            double sum = toIdeal + toAntiIdeal;
            return sum == 0 ? 0.5 : toAntiIdeal / sum;
        }
    }

    @Override
    public boolean aggregate(Operands in, double[] out, double[] logOut) {
        Operands.Table table = in.table();
        Distances[] distances = distances(table.rows(), table.weights());
        double[] closeness = new double[table.size()];
        for (int r = 0; r < closeness.length; r++) closeness[r] = distances[r].closeness();
        table.scatter(closeness, in.span(), out);
        return false;
    }

    /**
     * @param rows scores by area and child, all present, higher is better
     * @param weights only their proportions count
     */
    public static Distances[] distances(double[][] rows, double[] weights) {
        var table = Operands.Table.of(rows, weights);
        double[] w = table.shares();
        double[] best = new double[w.length];
        double[] worst = new double[w.length];
        for (int k = 0; k < w.length; k++) {
            best[k] = table.best(k);
            worst[k] = table.worst(k);
        }
        Distances[] distances = new Distances[rows.length];
        for (int r = 0; r < rows.length; r++) {
            double plus = 0;
            double minus = 0;
            for (int k = 0; k < w.length; k++) {
                double up = w[k] * (best[k] - rows[r][k]);
                double down = w[k] * (rows[r][k] - worst[k]);
                plus += up * up;
                minus += down * down;
            }
            distances[r] = new Distances(Math.sqrt(plus), Math.sqrt(minus));
        }
        return distances;
    }
}
