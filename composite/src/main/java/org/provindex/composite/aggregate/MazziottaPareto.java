package org.provindex.composite.aggregate;

/**
 * Mazziotta-Pareto index: the weighted mean of the children less (or plus) a penalty for imbalance,
 * {@code M ∓ S²/M} with S the weighted population standard deviation across the children. On
 * z-scores with mean 100 and standard deviation 10 it is the MPI, on min-max 70 to 130 the adjusted
 * AMPI. Source: Mazziotta and Pareto, Social Indicators Research 127 (2016).
 *
 * @param penalty NEGATIVE where more is better (imbalance lowers), POSITIVE where the index
 *     measures a lack
 */
public record MazziottaPareto(Penalty penalty) implements Aggregation {
    /** Which way imbalance counts. */
    public enum Penalty {
        NEGATIVE(-1),
        POSITIVE(1);

        private final int sign;

        Penalty(int sign) {
            this.sign = sign;
        }
    }

    @Override
    public boolean aggregate(Operands in, double[] out, double[] logOut) {
        WeightedSum.mean(in, in.scores(), out);
        for (int c = in.span().from(); c < in.span().to(); c++) {
            double mean = out[c];
            if (mean != mean) continue;
            double squares = 0;
            double sum = 0;
            for (int k = 0; k < in.size(); k++) {
                double x = in.scores()[k][c];
                if (x != x) continue;
                squares += in.weights()[k] * (x - mean) * (x - mean);
                sum += in.weights()[k];
            }
            if (mean == 0) throw in.outOfDomain(0, c, "Mazziotta-Pareto index");
            out[c] = mean + penalty.sign * (squares / sum) / mean;
        }
        return false;
    }
}
