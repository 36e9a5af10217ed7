package org.provindex.composite.disparity;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hipparchus.random.MersenneTwister;
import org.hipparchus.random.RandomDataGenerator;

/**
 * Moran's I of values over a contiguity: {@code I = n / S0 · Σ w_ij (x_i - m)(x_j - m) / Σ (x_i -
 * m)²}; above its expectation {@code -1 / (n - 1)} where neighbours are alike. Source: Moran,
 * Biometrika 37 (1950); Cliff and Ord, Spatial Processes (1981).
 *
 * @param pValue share of seeded permutations of the values over the areas, the observed one counted
 *     in, with an I at least as far from the expectation
 */
public record MoransI(double statistic, double expectation, double pValue, int permutations) {
    /**
     * @param values by area
     * @param neighbours of each area; symmetric. Neighbours without a value are left out
     * @param rowStandardised whether the weights of an area's neighbours sum to 1
     * @param permutations for the p-value, 0 for none (NaN)
     */
    public static MoransI of(
            Map<String, Double> values,
            Map<String, Set<String>> neighbours,
            boolean rowStandardised,
            int permutations,
            long seed) {
        var ordered = new TreeMap<>(values);
        List<String> areas = List.copyOf(ordered.keySet());
        double[] x = ordered.values().stream().mapToDouble(Double::doubleValue).toArray();
        int[][] links =
                areas.stream()
                        .map(
                                area ->
                                        neighbours.getOrDefault(area, Set.of()).stream()
                                                .mapToInt(areas::indexOf)
                                                .filter(j -> j >= 0)
                                                .sorted()
                                                .toArray())
                        .toArray(int[][]::new);
        for (int i = 0; i < links.length; i++) {
            int self = i;
            if (Arrays.stream(links[i]).anyMatch(j -> j == self)) {
                throw new IllegalArgumentException(
                        "%s is listed as a neighbour of itself".formatted(areas.get(i)));
            }
        }
        double observed = statistic(x, links, rowStandardised);
        double expectation = -1.0 / (x.length - 1);
        int extreme = 1;
        var random =
                RandomDataGenerator.of(
                        new MersenneTwister(new int[] {(int) (seed >>> 32), (int) seed}));
        for (int p = 0; p < permutations; p++) {
            int[] order = random.nextPermutation(x.length, x.length);
            double[] shuffled = new double[x.length];
            for (int i = 0; i < x.length; i++) shuffled[i] = x[order[i]];
            double permuted = statistic(shuffled, links, rowStandardised);
            // The same I from another order of the sums is as far, not nearer by the last bit.
            double distance = Math.abs(observed - expectation) - 1e-12;
            if (Math.abs(permuted - expectation) >= distance) extreme++;
        }
        double pValue = permutations == 0 ? Double.NaN : extreme / (permutations + 1.0);
        return new MoransI(observed, expectation, pValue, permutations);
    }

    private static double statistic(double[] x, int[][] links, boolean rowStandardised) {
        double mean = Inequality.mean(x);
        double cross = 0;
        double weights = 0;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            double w = rowStandardised && links[i].length > 0 ? 1.0 / links[i].length : 1;
            for (int j : links[i]) {
                cross += w * (x[i] - mean) * (x[j] - mean);
                weights += w;
            }
            squares += (x[i] - mean) * (x[i] - mean);
        }
        if (weights == 0) throw new IllegalArgumentException("no two areas are neighbours");
        if (squares == 0) throw new IllegalArgumentException("all values are equal");
        return x.length / weights * cross / squares;
    }
}
