package org.provindex.composite.aggregate;

/**
 * Closeness to the ideal: {@code d⁻ / (d⁺ + d⁻)} with the weighted Euclidean distances to the best
 * and the worst score of each child, from 0 to 1. Source: Hwang and Yoon, Multiple Attribute
 * Decision Making (1981).
 */
public record Topsis() implements Aggregation {
    @Override
    public boolean aggregate(Operands in, double[] out, double[] logOut) {
        Operands.Table table = in.table();
        double[] closeness = new double[table.size()];
        for (int r = 0; r < closeness.length; r++) {
            double[] distances = distances(table, r);
            double sum = distances[0] + distances[1];
            // All areas equal: each is the ideal and the anti-ideal at once.
            closeness[r] = sum == 0 ? 0.5 : distances[1] / sum;
        }
        table.scatter(closeness, in.span(), out);
        return false;
    }

    /** Distance to the ideal and to the anti-ideal. */
    private static double[] distances(Operands.Table table, int row) {
        double[] w = table.shares();
        double plus = 0;
        double minus = 0;
        for (int k = 0; k < w.length; k++) {
            double up = w[k] * (table.best(k) - table.rows()[row][k]);
            double down = w[k] * (table.rows()[row][k] - table.worst(k));
            plus += up * up;
            minus += down * down;
        }
        return new double[] {Math.sqrt(plus), Math.sqrt(minus)};
    }
}
