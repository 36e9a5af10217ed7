package org.provindex.composite.aggregate;

/**
 * Weighted arithmetic mean {@code Σ w·x / Σ w}: a deficit in one child can be made up by another.
 */
public record ArithmeticMean() implements Aggregation {
    @Override
    public boolean aggregate(Operands operands, double[] out, double[] logOut) {
        WeightedSum.mean(operands, operands.scores(), out);
        return false;
    }
}
