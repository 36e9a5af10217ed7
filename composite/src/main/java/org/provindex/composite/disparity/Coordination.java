package org.provindex.composite.disparity;

import java.util.Arrays;

/**
 * Coupling coordination of several subsystems of one area: coupling {@code C = n (Π U)^(1/n) / Σ
 * U}, level {@code T = Σ a·U}, and degree of coordination {@code D = √(C·T)}.
 */
public record Coordination(double coupling, double level, double degree) {
    /**
     * @param scores of the subsystems, each from 0 to 1
     * @param weights summing to 1
     */
    public static Coordination of(double[] scores, double[] weights) {
        if (scores.length != weights.length || scores.length < 2) {
            throw new IllegalArgumentException(
                    "at least two scores and as many weights are needed");
        }
        if (Arrays.stream(scores).anyMatch(u -> !(u >= 0 && u <= 1))) {
            throw new IllegalArgumentException("scores must be from 0 to 1");
        }
        if (!(Math.abs(Arrays.stream(weights).sum() - 1) < 1e-9)
                || Arrays.stream(weights).anyMatch(w -> !(w >= 0))) {
            throw new IllegalArgumentException("weights must be 0 or more and sum to 1");
        }
        double sum = Arrays.stream(scores).sum();
        double product = 1;
        double level = 0;
        for (int k = 0; k < scores.length; k++) {
            product *= scores[k];
            level += weights[k] * scores[k];
        }
        int n = scores.length;
        double root = n == 2 ? Math.sqrt(product) : StrictMath.pow(product, 1.0 / n);
        double coupling = sum == 0 ? 0 : n * root / sum;
        return new Coordination(coupling, level, Math.sqrt(coupling * level));
    }
}
