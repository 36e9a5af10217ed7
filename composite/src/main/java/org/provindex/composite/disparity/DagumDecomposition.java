package org.provindex.composite.disparity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Gini coefficient split by groups: {@code total = within + netBetween + transvariation}. With p
 * and s the shares of areas and of the total value, {@code within = Σ_g G_g p_g s_g}; for a pair of
 * groups {@code G_gh = Σ|x - y| / (n_g n_h (mean_g + mean_h))} and relative affluence {@code D_gh},
 * net between is {@code Σ G_gh (p_g s_h + p_h s_g) D_gh} and transvariation the same with {@code 1
 * - D_gh}. Source: Dagum, Empirical Economics 22 (1997).
 */
public record DagumDecomposition(
        double total,
        double within,
        double netBetween,
        double transvariation,
        SortedMap<String, Double> giniByGroup,
        List<Pair> pairs) {
    /**
     * A pair of groups, the one with the larger mean first.
     *
     * @param gini inequality between the two
     * @param affluence relative economic affluence D, from 0 (the groups overlap fully) to 1
     */
    public record Pair(String richer, String poorer, double gini, double affluence) {}

    /**
     * @param values by area, 0 or more
     * @param groups group by area, for each of them
     */
    public static DagumDecomposition of(Map<String, Double> values, Map<String, String> groups) {
        SortedMap<String, double[]> members = Groups.of(values, groups);
        double[] all = Groups.all(members);
        double total = Inequality.mean(all) * all.length;
        var gini = new TreeMap<String, Double>();
        double within = 0;
        for (var entry : members.entrySet()) {
            double[] x = entry.getValue();
            double g = none(x) ? 0 : Inequality.gini(x);
            gini.put(entry.getKey(), g);
            within += g * x.length / all.length * (Inequality.mean(x) * x.length / total);
        }
        List<Pair> pairs = new ArrayList<>();
        double net = 0;
        double transvariation = 0;
        List<String> names = List.copyOf(members.keySet());
        for (int a = 0; a < names.size(); a++) {
            for (int b = a + 1; b < names.size(); b++) {
                Pair pair = pair(names.get(a), names.get(b), members);
                double[] x = members.get(pair.richer());
                double[] y = members.get(pair.poorer());
                double cross =
                        (double) x.length / all.length * (Inequality.mean(y) * y.length / total)
                                + (double) y.length
                                        / all.length
                                        * (Inequality.mean(x) * x.length / total);
                net += pair.gini() * cross * pair.affluence();
                transvariation += pair.gini() * cross * (1 - pair.affluence());
                pairs.add(pair);
            }
        }
        return new DagumDecomposition(
                Inequality.gini(all), within, net, transvariation, gini, List.copyOf(pairs));
    }

    /** A group of zeros has nothing that could be unequal. */
    private static boolean none(double[] x) {
        return Arrays.stream(x).allMatch(v -> v == 0);
    }

    private static Pair pair(String one, String other, SortedMap<String, double[]> members) {
        boolean swap = Inequality.mean(members.get(one)) < Inequality.mean(members.get(other));
        String richer = swap ? other : one;
        String poorer = swap ? one : other;
        double[] x = members.get(richer);
        double[] y = members.get(poorer);
        double above = 0;
        double below = 0;
        for (double v : x) {
            for (double w : y) {
                if (v > w) above += v - w;
                else below += w - v;
            }
        }
        double n = (double) x.length * y.length;
        double means = Inequality.mean(x) + Inequality.mean(y);
        double gini = means == 0 ? 0 : (above + below) / (n * means);
        double affluence = above + below == 0 ? 0 : (above - below) / (above + below);
        return new Pair(richer, poorer, gini, affluence);
    }
}
