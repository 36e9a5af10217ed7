package org.provindex.composite.tier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Classes of areas by score.
 *
 * @param breaks lower ends of all classes but the lowest, highest first; a score at a break is in
 *     the class above it
 * @param byArea class of each area, 1 = highest
 */
public record Tiers(List<Double> breaks, SortedMap<String, Integer> byArea) {
    public Tiers {
        breaks = List.copyOf(breaks);
        byArea = Collections.unmodifiableSortedMap(new TreeMap<>(byArea));
    }

    /** Number of classes. */
    public int classes() {
        return breaks.size() + 1;
    }

    /**
     * Classes between stated thresholds.
     *
     * @param thresholds all different, in any order; at least one
     */
    public static Tiers byThresholds(Map<String, Double> scores, List<Double> thresholds) {
        List<Double> breaks = new ArrayList<>(thresholds);
        breaks.sort(Collections.reverseOrder());
        if (breaks.isEmpty() || breaks.stream().distinct().count() < breaks.size()) {
            throw new IllegalArgumentException(
                    "thresholds must be one or more numbers, all different");
        }
        return of(scores, breaks);
    }

    /**
     * Classes of as equal size as can be; areas of equal scores stay together, so that there may be
     * fewer classes than asked for.
     *
     * @param classes from 2 to the number of areas
     */
    public static Tiers byQuantiles(Map<String, Double> scores, int classes) {
        double[] sorted = sorted(scores, classes);
        List<Double> breaks = new ArrayList<>();
        for (int k = 1; k < classes; k++) {
            double lower = sorted[sorted.length - Math.round((float) k * sorted.length / classes)];
            if (lower > sorted[0] && !breaks.contains(lower)) breaks.add(lower);
        }
        return of(scores, breaks);
    }

    /**
     * Natural breaks: the classes with the smallest sum of squared deviations from their means,
     * found exactly. Source: Fisher, JASA 53 (1958); Jenks (1967).
     *
     * @param classes from 2 to the number of different scores
     */
    public static Tiers byNaturalBreaks(Map<String, Double> scores, int classes) {
        double[] x = sorted(scores, classes);
        if (Arrays.stream(x).distinct().count() < classes) {
            throw new IllegalArgumentException(
                    "%d classes need as many different scores".formatted(classes));
        }
        int n = x.length;
        double[] best = new double[n + 1];
        int[][] start = new int[classes + 1][n + 1];
        Arrays.fill(best, Double.POSITIVE_INFINITY);
        best[0] = 0;
        for (int k = 1; k <= classes; k++) {
            double[] next = new double[n + 1];
            Arrays.fill(next, Double.POSITIVE_INFINITY);
            for (int end = k; end <= n; end++) {
                double mean = 0;
                double squares = 0;
                // Grows the last class downwards, with mean and squares by Welford's rule.
                for (int from = end - 1; from >= k - 1; from--) {
                    int size = end - from;
                    double delta = x[from] - mean;
                    mean += delta / size;
                    squares += delta * (x[from] - mean);
                    boolean splitsEqual = from > 0 && x[from - 1] == x[from];
                    double sum = best[from] + squares;
                    if (!splitsEqual && sum < next[end]) {
                        next[end] = sum;
                        start[k][end] = from;
                    }
                }
            }
            best = next;
        }
        List<Double> breaks = new ArrayList<>();
        int end = n;
        for (int k = classes; k > 1; k--) {
            end = start[k][end];
            breaks.add(x[end]);
        }
        return of(scores, breaks);
    }

    private static double[] sorted(Map<String, Double> scores, int classes) {
        if (classes < 2 || classes > scores.size()) {
            throw new IllegalArgumentException(
                    "classes must be from 2 to the %d areas with a score".formatted(scores.size()));
        }
        return scores.values().stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static Tiers of(Map<String, Double> scores, List<Double> breaks) {
        var byArea = new TreeMap<String, Integer>();
        scores.forEach(
                (area, score) ->
                        byArea.put(area, 1 + (int) breaks.stream().filter(b -> score < b).count()));
        return new Tiers(breaks, byArea);
    }
}
