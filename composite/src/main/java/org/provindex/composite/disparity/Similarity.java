package org.provindex.composite.disparity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How alike the structures of areas are: with p the shares of the parts in their sum, {@code s_ij =
 * 1 - ½ Σ_k |p_ik - p_jk|} for each pair of areas, from 0 (nothing in common) to 1 (the same
 * structure); the complement of Krugman's specialisation index halved. A mean that rises over time
 * says that areas become the same. Source: Krugman, Geography and Trade (1991), appendix B.
 *
 * @param mean over all pairs of areas
 * @param byArea mean over the pairs of an area
 */
public record Similarity(double mean, SortedMap<String, Double> byArea, List<Pair> pairs) {
    /** Two areas, the most alike pair first. */
    public record Pair(String area, String other, double similarity) {}

    /**
     * @param parts of each area in one order, 0 or more and not all 0; at least two areas
     */
    public static Similarity of(Map<String, double[]> parts) {
        if (parts.size() < 2) throw new IllegalArgumentException("at least two areas are needed");
        var shares = new TreeMap<String, double[]>();
        parts.forEach((area, values) -> shares.put(area, shares(area, values)));
        List<String> areas = List.copyOf(shares.keySet());
        double[] sums = new double[areas.size()];
        double total = 0;
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            for (int j = i + 1; j < areas.size(); j++) {
                double s = pair(shares.get(areas.get(i)), shares.get(areas.get(j)));
                sums[i] += s;
                sums[j] += s;
                total += s;
                pairs.add(new Pair(areas.get(i), areas.get(j), s));
            }
        }
        var byArea = new TreeMap<String, Double>();
        for (int i = 0; i < sums.length; i++) {
            byArea.put(areas.get(i), sums[i] / (sums.length - 1));
        }
        pairs.sort(
                Comparator.comparingDouble((Pair p) -> -p.similarity())
                        .thenComparing(Pair::area)
                        .thenComparing(Pair::other));
        return new Similarity(total / pairs.size(), byArea, List.copyOf(pairs));
    }

    private static double[] shares(String area, double[] values) {
        double sum = Arrays.stream(values).sum();
        if (Arrays.stream(values).anyMatch(v -> !(v >= 0)) || !(sum > 0)) {
            throw new IllegalArgumentException(
                    "the parts of %s must be 0 or more and not all 0".formatted(area));
        }
        return Arrays.stream(values).map(v -> v / sum).toArray();
    }

    private static double pair(double[] p, double[] q) {
        double apart = 0;
        for (int k = 0; k < p.length; k++) apart += Math.abs(p[k] - q[k]);
        return 1 - apart / 2;
    }
}
