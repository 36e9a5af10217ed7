package org.provindex.composite.statistics;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.provindex.composite.panel.Span;
import org.provindex.composite.treat.Shape;

/**
 * Describes the present values of a column.
 *
 * @param sd of the sample (n - 1)
 * @param present number of values
 * @param nonZero number of values other than 0
 * @param unique number of different values
 * @param same how often the most frequent value occurs
 */
public record Summary(
        double min,
        double max,
        double mean,
        double median,
        double sd,
        double skewness,
        double kurtosis,
        int present,
        int nonZero,
        int unique,
        int same) {
    /**
     * @param column NaN where absent; at least one value must be present
     */
    public static Summary of(double[] column) {
        double[] x = Arrays.stream(column).filter(v -> !Double.isNaN(v)).sorted().toArray();
        if (x.length == 0) throw new IllegalArgumentException("no value to describe");
        double mean = Arrays.stream(x).sum() / x.length;
        double squares = Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum();
        Shape shape = Shape.of(x, new Span(0, x.length));
        Map<Double, Long> counts =
                Arrays.stream(x)
                        .boxed()
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        int half = x.length / 2;
        return new Summary(
                x[0],
                x[x.length - 1],
                mean,
                x.length % 2 == 1 ? x[half] : (x[half - 1] + x[half]) / 2,
                Math.sqrt(squares / (x.length - 1)),
                shape.skewness(),
                shape.kurtosis(),
                x.length,
                (int) Arrays.stream(x).filter(v -> v != 0).count(),
                counts.size(),
                counts.values().stream().mapToInt(Long::intValue).max().orElseThrow());
    }
}
