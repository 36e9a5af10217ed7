package org.provindex.composite.disparity;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Theil's T split into inequality within and between groups; {@code within + between = total}.
 * Within is {@code Σ_g (n_g mean_g / (n mean)) T_g}, between {@code Σ_g (n_g mean_g / (n mean))
 * ln(mean_g / mean)}. Source: Theil, Economics and Information Theory (1967).
 */
public record TheilDecomposition(
        double total, double within, double between, SortedMap<String, Double> byGroup) {
    /**
     * @param values by area, 0 or more
     * @param groups group by area, for each of them
     */
    public static TheilDecomposition of(Map<String, Double> values, Map<String, String> groups) {
        SortedMap<String, double[]> members = Groups.of(values, groups);
        double[] all = Groups.all(members);
        double mean = Inequality.mean(all);
        double within = 0;
        double between = 0;
        var byGroup = new TreeMap<String, Double>();
        for (var entry : members.entrySet()) {
            double[] x = entry.getValue();
            double share = Arrays.stream(x).sum() / (all.length * mean);
            if (share == 0) {
                // A group of zeros: nothing to be unequal about, and 0 ln 0 = 0 between groups.
                byGroup.put(entry.getKey(), 0.0);
                continue;
            }
            double theil = Inequality.theil(x);
            byGroup.put(entry.getKey(), theil);
            within += share * theil;
            between += share * StrictMath.log(Inequality.mean(x) / mean);
        }
        return new TheilDecomposition(Inequality.theil(all), within, between, byGroup);
    }
}
