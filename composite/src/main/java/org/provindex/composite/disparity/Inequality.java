package org.provindex.composite.disparity;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.provindex.composite.fault.OutOfDomainException;
import org.provindex.composite.fault.Place;

/** Measures of how unequal some positive values are. */
public final class Inequality {
    private Inequality() {}

    static double mean(double[] x) {
        return Arrays.stream(x).sum() / x.length;
    }

    static void check(double[] x) {
        if (x.length == 0 || Arrays.stream(x).anyMatch(v -> !(v >= 0) || Double.isInfinite(v))) {
            throw new IllegalArgumentException(
                    "values must be finite, 0 or more, and at least one");
        }
        if (Arrays.stream(x).allMatch(v -> v == 0)) {
            throw new IllegalArgumentException("a value must be above 0");
        }
    }

    /** The same for values by area, with the area in the message. */
    static void check(Map<String, Double> values) {
        new TreeMap<>(values)
                .forEach(
                        (area, value) -> {
                            if (!(value >= 0) || Double.isInfinite(value)) {
                                throw new OutOfDomainException(
                                        Place.ofArea(area),
                                        "%s has no inequality; it must be finite and 0 or more"
                                                .formatted(value));
                            }
                        });
        check(values.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Coefficient of variation: sample standard deviation (n - 1) by mean. */
    public static double coefficientOfVariation(double[] x) {
        check(x);
        if (x.length < 2) throw new IllegalArgumentException("at least two values are needed");
        double mean = mean(x);
        double squares = Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / (x.length - 1)) / mean;
    }

    /**
     * Gini coefficient {@code Σ_i Σ_j |x_i - x_j| / (2 n² mean)}, from 0 (all equal) to 1 - 1/n.
     */
    public static double gini(double[] x) {
        check(x);
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double sum = 0;
        for (int i = 0; i < n; i++) sum += (2.0 * (i + 1) - n - 1) * sorted[i];
        return sum / ((double) n * n * mean(x));
    }

    /** Theil's T {@code 1/n Σ (x/mean) ln(x/mean)}, with 0 ln 0 = 0. */
    public static double theil(double[] x) {
        check(x);
        double mean = mean(x);
        double sum = 0;
        for (double v : x) {
            if (v > 0) sum += v / mean * StrictMath.log(v / mean);
        }
        return sum / x.length;
    }
}
