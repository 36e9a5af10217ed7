package org.provindex.composite.plan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.provindex.composite.fault.Place;
import org.provindex.composite.fault.ZeroWeightsException;
import org.provindex.composite.panel.Axis;
import org.provindex.composite.panel.Span;
import org.provindex.composite.weight.AcrossLeaves;
import org.provindex.composite.weight.EqualWeights;
import org.provindex.composite.weight.GivenWeights;
import org.provindex.composite.weight.WeightedChildren;
import org.provindex.composite.weight.Weighting;

/** Finds the weights of the children of every node, from what is stated or from the scores. */
final class Weights {
    private record Key(Weighting weighting, Span span) {}

    private final Axis axis;
    private final Map<Key, double[]> leafWeights = new HashMap<>();

    Weights(Axis axis) {
        this.axis = axis;
    }

    /** Forgets what was taken from scores. */
    void reset() {
        leafWeights.clear();
    }

    /**
     * Weights of the children of a node in a period.
     *
     * @param active whether a node takes part in a period; the others get weight 0
     * @param given stated weight of every node
     * @param noise factor of the weight of every node where it is not stated; empty for none
     * @param scores column of every node so far
     */
    double[] of(
            Layout layout,
            int node,
            int period,
            boolean[][] active,
            double[] given,
            double[] noise,
            double[][] scores) {
        int[] children = layout.children(node);
        Weighting weighting = layout.steps(node).weighting();
        double[] weights;
        if (weighting instanceof GivenWeights) {
            weights = new double[children.length];
            for (int k = 0; k < children.length; k++) weights[k] = given[children[k]];
        } else if (weighting instanceof EqualWeights) {
            weights = new double[children.length];
            Arrays.fill(weights, 1);
        } else if (weighting instanceof AcrossLeaves across) {
            Span span = across.over().fit(axis, period);
            double[] byLeaf =
                    leafWeights.computeIfAbsent(
                            new Key(across, span),
                            key -> acrossLeaves(layout, across, period, span, given, scores));
            weights = new double[children.length];
            for (int k = 0; k < children.length; k++) {
                for (int leaf : layout.leavesBelow(children[k])) weights[k] += byLeaf[leaf];
            }
        } else {
            Span span = weighting.over().fit(axis, period);
            weights =
                    fromScores(
                            layout,
                            weighting,
                            layout.code(node),
                            children,
                            period,
                            span,
                            given,
                            scores);
        }
        if (noise.length > 0 && !(weighting instanceof GivenWeights)) {
            for (int k = 0; k < children.length; k++) weights[k] *= noise[children[k]];
        }
        for (int k = 0; k < children.length; k++) {
            if (!active[children[k]][period]) weights[k] = 0;
        }
        check(layout, node, weights);
        return weights;
    }

    private double[] acrossLeaves(
            Layout layout,
            AcrossLeaves across,
            int period,
            Span span,
            double[] given,
            double[][] scores) {
        int[] leaves = IntStream.range(0, layout.leafCount()).toArray();
        return fromScores(
                layout, across, layout.code(layout.root()), leaves, period, span, given, scores);
    }

    /** Weights by a method that looks at scores; 0 for children without any score in the span. */
    private double[] fromScores(
            Layout layout,
            Weighting weighting,
            String node,
            int[] children,
            int period,
            Span span,
            double[] given,
            double[][] scores) {
        int[] active =
                IntStream.range(0, children.length)
                        .filter(k -> hasScore(scores[children[k]], span))
                        .toArray();
        List<String> codes = Arrays.stream(active).mapToObj(k -> layout.code(children[k])).toList();
        double[] chosen =
                weighting.weights(
                        new WeightedChildren(
                                node,
                                codes,
                                Arrays.stream(active)
                                        .mapToDouble(k -> given[children[k]])
                                        .toArray(),
                                Arrays.stream(active)
                                        .mapToObj(k -> scores[children[k]])
                                        .toArray(double[][]::new),
                                period,
                                span,
                                axis));
        double[] weights = new double[children.length];
        for (int k = 0; k < active.length; k++) weights[active[k]] = chosen[k];
        return weights;
    }

    private static boolean hasScore(double[] column, Span span) {
        for (int c = span.from(); c < span.to(); c++) {
            if (column[c] == column[c]) return true;
        }
        return false;
    }

    private void check(Layout layout, int node, double[] weights) {
        double sum = 0;
        double size = 0;
        for (double w : weights) {
            sum += w;
            size += Math.abs(w);
        }
        // Weights of both signs may cancel out but for the last bits.
        if (!(Math.abs(sum) > 1e-12 * size)) {
            throw new ZeroWeightsException(
                    Place.ofIndicator(layout.code(node)),
                    "the weights of its children sum to " + sum);
        }
    }
}
