package org.provindex.composite.weight;

import java.util.Arrays;
import java.util.List;
import org.provindex.composite.fault.DegenerateIndicatorException;
import org.provindex.composite.fault.NoDataException;
import org.provindex.composite.fault.Place;
import org.provindex.composite.panel.Axis;
import org.provindex.composite.panel.Over;
import org.provindex.composite.panel.Span;

/**
 * The children of a node whose weights are wanted.
 *
 * @param node code of the node
 * @param codes codes of the children
 * @param given the weights stated in the methodology
 * @param scores a column of normalised scores for each child; NaN where absent
 * @param period the weights are for
 * @param span the cells to take weights from
 */
public record WeightedChildren(
        String node,
        List<String> codes,
        double[] given,
        double[][] scores,
        int period,
        Span span,
        Axis axis) {
    /** Children whose weights are wanted for the first period of the span. */
    public WeightedChildren(
            String node,
            List<String> codes,
            double[] given,
            double[][] scores,
            Span span,
            Axis axis) {
        this(node, codes, given, scores, span.from() / axis.areas().size(), span, axis);
    }

    /** The same children, with weights to be taken from other cells. */
    WeightedChildren over(Over over) {
        return new WeightedChildren(
                node, codes, given, scores, period, over.fit(axis, period), axis);
    }

    int size() {
        return scores.length;
    }

    /**
     * The present scores of a child.
     *
     * @throws NoDataException if it has none
     */
    double[] present(int child) {
        double[] x = scores[child];
        double[] present =
                Arrays.stream(x, span.from(), span.to()).filter(v -> !Double.isNaN(v)).toArray();
        if (present.length == 0) {
            throw new NoDataException(
                    place(child), "no score to take a weight of %s from".formatted(node));
        }
        return present;
    }

    /**
     * The present scores of a child, for a measure of how they differ.
     *
     * @throws NoDataException if it has fewer than two
     */
    double[] several(int child) {
        double[] present = present(child);
        if (present.length < 2) {
            throw new NoDataException(
                    place(child),
                    "one area has a score; the weights of %s need at least two".formatted(node));
        }
        return present;
    }

    /**
     * The rows of scores of the areas for which all children are present.
     *
     * @throws NoDataException if there are fewer than two
     */
    double[][] complete() {
        double[][] rows =
                java.util.stream.IntStream.range(span.from(), span.to())
                        .mapToObj(c -> Arrays.stream(scores).mapToDouble(x -> x[c]).toArray())
                        .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
                        .toArray(double[][]::new);
        if (rows.length < 2) {
            throw new NoDataException(
                    Place.ofIndicator(node), "fewer than two areas have all its children");
        }
        return rows;
    }

    Place place(int child) {
        return Place.ofIndicator(codes.get(child));
    }

    DegenerateIndicatorException constant(int child) {
        return new DegenerateIndicatorException(
                place(child), "all scores are equal, so a data-driven weight is not defined");
    }
}
