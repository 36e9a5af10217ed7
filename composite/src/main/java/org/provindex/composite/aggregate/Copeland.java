package org.provindex.composite.aggregate;

import java.math.BigDecimal;

/**
 * Copeland score: the number of areas that an area beats less the number that beat it. It beats
 * another if the weights of the children in which it is higher exceed those in which it is lower.
 * Sums of weights are compared as exact decimals, so that 0.1 + 0.2 ties with 0.3. Source: Copeland
 * (1951); OECD/JRC Handbook (2008), step 6.
 */
public record Copeland() implements Aggregation {
    @Override
    public boolean aggregate(Operands in, double[] out, double[] logOut) {
        Operands.Table table = in.table();
        int n = table.size();
        double[] scores = new double[n];
        long[] weights = integers(table.weights());
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                int outcome = compare(table.rows()[i], table.rows()[j], weights, table.weights());
                scores[i] += outcome;
                scores[j] -= outcome;
            }
        }
        table.scatter(scores, in.span(), out);
        return false;
    }

    private static int compare(double[] a, double[] b, long[] weights, double[] raw) {
        if (weights.length == 0) return Outranking.compare(a, b, raw);
        long balance = 0;
        for (int k = 0; k < a.length; k++) {
            if (a[k] > b[k]) balance += weights[k];
            else if (a[k] < b[k]) balance -= weights[k];
        }
        return Long.signum(balance);
    }

    /** The weights as whole numbers in proportion; empty if their decimals do not fit. */
    private static long[] integers(double[] weights) {
        int scale = 0;
        for (double w : weights) scale = Math.max(scale, BigDecimal.valueOf(w).scale());
        long[] integers = new long[weights.length];
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = 0; k < weights.length; k++) {
            BigDecimal shifted = BigDecimal.valueOf(weights[k]).movePointRight(scale);
            sum = sum.add(shifted.abs());
            if (sum.toBigInteger().bitLength() > 62) return new long[0];
            integers[k] = shifted.longValue();
        }
        return integers;
    }
}
