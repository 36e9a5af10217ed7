package org.provindex.composite.aggregate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.provindex.composite.fault.OutOfDomainException;
import org.provindex.composite.fault.Place;
import org.provindex.composite.fault.ZeroWeightsException;
import org.provindex.composite.panel.Axis;
import org.provindex.composite.panel.Span;

/**
 * What a node is aggregated from.
 *
 * @param node code of the node
 * @param codes codes of its children
 * @param scores a column of scores for each child; NaN where absent
 * @param logs the natural logarithm of a child's scores where it is known already, else an empty
 *     column
 * @param weights one for each child
 * @param span the period to aggregate
 * @param complete whether every child is present for every area, so that nothing needs to be asked
 * @param required number of children that must be present, at least 1
 */
public record Operands(
        String node,
        List<String> codes,
        double[][] scores,
        double[][] logs,
        double[] weights,
        Span span,
        boolean complete,
        int required,
        Scratch scratch,
        Axis axis) {
    /** Buffers of one walk over the tree, so that repeated walks allocate nothing. */
    public static final class Scratch {
        final double[] sums;
        final double[] errors;
        final double[] present;
        final int[] counts;

        public Scratch(int areas) {
            sums = new double[areas];
            errors = new double[areas];
            present = new double[areas];
            counts = new int[areas];
        }
    }

    int size() {
        return weights.length;
    }

    /** The children that have any score in the period: one left out of the period takes no part. */
    private int[] active() {
        return IntStream.range(0, size())
                .filter(
                        k ->
                                IntStream.range(span.from(), span.to())
                                        .anyMatch(c -> !Double.isNaN(scores[k][c])))
                .toArray();
    }

    /** The complete areas of the period, for methods that compare areas: cells, scores, weights. */
    Table table() {
        int[] active = active();
        int[] cells =
                IntStream.range(span.from(), span.to())
                        .filter(
                                c ->
                                        active.length > 0
                                                && Arrays.stream(active)
                                                        .noneMatch(k -> Double.isNaN(scores[k][c])))
                        .toArray();
        double[][] rows = new double[cells.length][active.length];
        for (int r = 0; r < cells.length; r++) {
            for (int k = 0; k < active.length; k++) rows[r][k] = scores[active[k]][cells[r]];
        }
        double[] chosen = Arrays.stream(active).mapToDouble(k -> weights[k]).toArray();
        double sum = Arrays.stream(chosen).sum();
        if (cells.length > 0 && !(Math.abs(sum) > 0)) {
            throw new ZeroWeightsException(
                    Place.of(node, axis.periods().get(span.from() / axis.areas().size())),
                    "the weights of the children that have scores sum to " + sum);
        }
        return new Table(Arrays.stream(active).mapToObj(codes::get).toList(), cells, rows, chosen);
    }

    /**
     * Complete areas: codes of the children, the cells of the areas, their scores by child, and the
     * weights of these children.
     */
    record Table(List<String> codes, int[] cells, double[][] rows, double[] weights) {
        /** Without a place in a column. */
        static Table of(double[][] rows, double[] weights) {
            return new Table(List.of(), new int[rows.length], rows, weights);
        }

        int size() {
            return cells.length;
        }

        double[] shares() {
            double sum = 0;
            for (double w : weights) sum += w;
            double total = sum;
            return Arrays.stream(weights).map(w -> w / total).toArray();
        }

        /** Largest score of a child. */
        double best(int child) {
            double best = Double.NEGATIVE_INFINITY;
            for (double[] row : rows) best = Math.max(best, row[child]);
            return best;
        }

        /** Smallest score of a child. */
        double worst(int child) {
            double worst = Double.POSITIVE_INFINITY;
            for (double[] row : rows) worst = Math.min(worst, row[child]);
            return worst;
        }

        /** Writes one result a row to its cell, NaN to all other cells of the span. */
        void scatter(double[] results, Span span, double[] out) {
            Arrays.fill(out, span.from(), span.to(), Double.NaN);
            for (int r = 0; r < cells.length; r++) out[cells[r]] = results[r];
        }
    }

    OutOfDomainException outOfDomain(int child, int cell, String method) {
        return new OutOfDomainException(
                axis.place(codes.get(child), cell),
                "a score of %s has no place in the %s of %s; it must be above 0"
                        .formatted(scores[child][cell], method, node));
    }
}
