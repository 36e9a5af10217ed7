package org.provindex.composite.aggregate;

/** Pairwise comparison of two areas by the weights of the children in which they are higher. */
public final class Outranking {
    private Outranking() {}

    /**
     * The outranking matrix: entry (i, j) is the share of weight in which area i is higher than j,
     * plus half the share in which they are equal.
     *
     * @param rows scores by area and child, all present
     */
    public static double[][] matrix(double[][] rows, double[] weights) {
        double total = 0;
        for (double w : weights) total += w;
        double[][] matrix = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                if (i == j) continue;
                double sum = 0;
                for (int k = 0; k < weights.length; k++) {
                    if (rows[i][k] > rows[j][k]) sum += weights[k];
                    else if (rows[i][k] == rows[j][k]) sum += weights[k] / 2;
                }
                matrix[i][j] = sum / total;
            }
        }
        return matrix;
    }

    /** +1, 0 or -1; sums that differ by rounding only are equal. */
    static int compare(double[] a, double[] b, double[] weights) {
        double balance = 0;
        double total = 0;
        for (int k = 0; k < weights.length; k++) {
            total += Math.abs(weights[k]);
            if (a[k] > b[k]) balance += weights[k];
            else if (a[k] < b[k]) balance -= weights[k];
        }
        return Math.abs(balance) <= 1e-12 * total ? 0 : (int) Math.signum(balance);
    }
}
