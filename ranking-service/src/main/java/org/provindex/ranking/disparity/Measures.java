package org.provindex.ranking.disparity;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.provindex.composite.disparity.DagumDecomposition;
import org.provindex.composite.disparity.Inequality;
import org.provindex.composite.disparity.MoransI;
import org.provindex.composite.disparity.Similarity;
import org.provindex.composite.disparity.TheilDecomposition;
import org.provindex.composite.fault.CompositeException;
import org.provindex.composite.methodology.Leaf;
import org.provindex.ranking.table.Computed;

/** The measures of one period. What the scores do not allow is noted with the reason. */
final class Measures {
    private static final int PERMUTATIONS = 999;
    private static final long SEED = 1950;

    private final Computed computed;
    private final SortedMap<String, Double> scores;
    private final Map<String, String> groups;
    private final Map<String, Set<String>> neighbours;
    private final List<DisparityView.NotComputed> refused;
    private final double[] values;

    Measures(
            Computed computed,
            SortedMap<String, Double> scores,
            Map<String, String> groups,
            Map<String, Set<String>> neighbours,
            List<DisparityView.NotComputed> refused) {
        this.computed = computed;
        this.scores = scores;
        this.groups = groups;
        this.neighbours = neighbours;
        this.refused = refused;
        this.values = scores.values().stream().mapToDouble(d -> d).toArray();
    }

    DisparityView.PeriodView view() {
        var highest = scores.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        var lowest = scores.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow();
        double mean = java.util.Arrays.stream(values).average().orElseThrow();
        double squares = java.util.Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return new DisparityView.PeriodView(
                computed.year(),
                values.length,
                mean,
                highest.getKey(),
                highest.getValue(),
                lowest.getKey(),
                lowest.getValue(),
                highest.getValue() - lowest.getValue(),
                lowest.getValue() > 0 ? (Double) (highest.getValue() / lowest.getValue()) : null,
                Math.sqrt(squares / (values.length - 1)),
                measure("coefficientOfVariation", () -> Inequality.coefficientOfVariation(values)),
                measure("gini", () -> Inequality.gini(values)),
                measure("theil", () -> Inequality.theil(values)),
                groups.isEmpty() ? null : measure("giniParts", this::gini),
                groups.isEmpty() ? null : measure("theilParts", this::theil),
                measure("moran", this::moran),
                measure("similarity", this::similarity));
    }

    private <T> @Nullable T measure(String name, Supplier<T> compute) {
        try {
            return compute.get();
        } catch (CompositeException | IllegalArgumentException e) {
            refused.add(new DisparityView.NotComputed(name, reason(e)));
            return null;
        }
    }

    static String reason(RuntimeException e) {
        return e.getMessage() == null ? "these scores do not allow it" : e.getMessage();
    }

    static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? (Double) value : null;
    }

    private DisparityView.GiniParts gini() {
        DagumDecomposition parts = DagumDecomposition.of(scores, groups);
        return new DisparityView.GiniParts(
                parts.within(), parts.netBetween(), parts.transvariation(), parts.giniByGroup());
    }

    private DisparityView.TheilParts theil() {
        TheilDecomposition parts = TheilDecomposition.of(scores, groups);
        return new DisparityView.TheilParts(parts.within(), parts.between(), parts.byGroup());
    }

    /** Over the areas that touch another one; islands have no neighbours to be like. */
    private DisparityView.MoranView moran() {
        MoransI moran = MoransI.of(scores, neighbours, true, PERMUTATIONS, SEED);
        if (!Double.isFinite(moran.statistic())) {
            throw new IllegalArgumentException("no two of these areas touch");
        }
        return new DisparityView.MoranView(moran.statistic(), moran.expectation(), moran.pValue());
    }

    /** Of the normalised scores of the indicators below the node, or of the index for a leaf. */
    private DisparityView.SimilarityView similarity() {
        List<Leaf> leaves = computed.methodology().leaves();
        Map<String, double[]> parts = new TreeMap<>();
        for (String area : scores.keySet()) {
            double[] own = new double[leaves.size()];
            for (int k = 0; k < own.length; k++) {
                OptionalDouble score =
                        computed.result()
                                .leaf(leaves.get(k).code(), computed.year())
                                .normalised(area);
                own[k] = score.orElse(0);
            }
            // An area that is last in everything has no structure.
            if (java.util.Arrays.stream(own).sum() != 0) {
                parts.put(area, own);
            }
        }
        Similarity similarity = Similarity.of(parts);
        List<Similarity.Pair> pairs = similarity.pairs();
        return new DisparityView.SimilarityView(
                similarity.mean(), pair(pairs.get(0)), pair(pairs.get(pairs.size() - 1)));
    }

    private static DisparityView.AreaPair pair(Similarity.Pair pair) {
        return new DisparityView.AreaPair(pair.area(), pair.other(), pair.similarity());
    }
}
