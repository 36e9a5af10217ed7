package org.provindex.composite.plan;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.provindex.composite.aggregate.Aggregation;
import org.provindex.composite.aggregate.GeometricMean;
import org.provindex.composite.aggregate.Operands;
import org.provindex.composite.fault.Place;
import org.provindex.composite.fault.StepNotApplicableException;
import org.provindex.composite.normalise.Normalisation;
import org.provindex.composite.normalise.Posts;
import org.provindex.composite.normalise.Subject;
import org.provindex.composite.panel.Axis;
import org.provindex.composite.panel.Span;

/**
 * One walk over the tree from the leaves to the index: weight and aggregate. Its buffers are used
 * again by the next walk, also by one of other steps on the same tree, so it belongs to one thread;
 * the same input gives the same bits in every walk.
 */
public final class Walk {
    private static final double[] UNKNOWN = new double[0];
    private static final double[] NONE = new double[0];

    private Layout layout;
    private final Axis axis;
    private final double[][] scores;
    private final double[][] logs;
    private final double[][] ownLogs;
    private final boolean[][] complete;
    private final boolean[][] active;
    private final double[][][] weights;
    private final int[][] required;
    private final double[][][] childScores;
    private final double[][][] childLogs;
    private final Operands.Scratch scratch;
    private final Weights weighting;
    private @Nullable Leaves start;

    public Walk(Layout layout, Axis axis) {
        this.layout = layout;
        this.axis = axis;
        int nodes = layout.nodeCount();
        int periods = axis.periods().size();
        scores = new double[nodes][];
        logs = new double[nodes][];
        ownLogs = new double[nodes][];
        complete = new boolean[nodes][periods];
        active = new boolean[nodes][periods];
        weights = new double[nodes][periods][];
        required = new int[nodes][periods];
        childScores = new double[nodes][][];
        childLogs = new double[nodes][][];
        scratch = new Operands.Scratch(axis.cells());
        weighting = new Weights(axis);
        for (int v = 0; v < nodes; v++) {
            childScores[v] = new double[layout.children(v).length][];
            childLogs[v] = new double[layout.children(v).length][];
            if (v < layout.leafCount()) continue;
            scores[v] = new double[axis.cells()];
            ownLogs[v] = new double[axis.cells()];
        }
    }

    /**
     * Walks from the normalised leaves.
     *
     * @param leaves the leaves to start from, laid out as this walk
     * @param given stated weight of every node
     */
    public void run(Leaves leaves, double[] given) {
        run(layout, leaves, given, NONE);
    }

    /**
     * The same by other steps on the same tree.
     *
     * @param noise factor of the weight of every node where weights are not stated; empty for none
     */
    public void run(Layout steps, Leaves leaves, double[] given, double[] noise) {
        weighting.reset();
        if (leaves != start || steps != layout) {
            layout = steps;
            startFrom(leaves);
        }
        for (int v = layout.leafCount(); v < layout.nodeCount(); v++) aggregate(v, given, noise);
    }

    /** Forgets what is known of the leaves, as their columns were filled anew. */
    void restart() {
        start = null;
    }

    private void startFrom(Leaves leaves) {
        start = leaves;
        for (int v = 0; v < layout.leafCount(); v++) {
            scores[v] = leaves.normalised(v);
            boolean needsLog = layout.steps(layout.parent(v)).aggregate() instanceof GeometricMean;
            logs[v] = needsLog ? leaves.logarithms(v) : UNKNOWN;
            for (int t = 0; t < axis.periods().size(); t++) {
                complete[v][t] = leaves.complete(v, t);
                active[v][t] = !leaves.inactive(v, t);
            }
        }
    }

    private void aggregate(int node, double[] given, double[] noise) {
        int[] children = layout.children(node);
        for (int k = 0; k < children.length; k++) {
            childScores[node][k] = scores[children[k]];
            childLogs[node][k] = logs[children[k]];
        }
        Aggregation method = layout.steps(node).aggregate();
        double share = layout.steps(node).screen().byNode();
        boolean logKnown = true;
        for (int t = 0; t < axis.periods().size(); t++) {
            int present = 0;
            complete[node][t] = true;
            for (int child : children) {
                if (active[child][t]) present++;
                complete[node][t] &= complete[child][t];
            }
            active[node][t] = present > 0;
            required[node][t] = Math.max(1, (int) Math.ceil(share * present - 1e-9));
            Span span = axis.span(t);
            if (present == 0) {
                Arrays.fill(scores[node], span.from(), span.to(), Double.NaN);
                Arrays.fill(ownLogs[node], span.from(), span.to(), Double.NaN);
                weights[node][t] = new double[children.length];
                continue;
            }
            weights[node][t] = weighting.of(layout, node, t, active, given, noise, scores);
            if (!method.pooled()) logKnown &= aggregate(node, t, span, complete[node][t]);
        }
        if (method.pooled()) logKnown = aggregatePooled(node);
        logs[node] = logKnown ? ownLogs[node] : UNKNOWN;
        layout.steps(node).rescale().ifPresent(scale -> rescale(node, scale));
    }

    /** One aggregation over the cells of all periods, which therefore need the same weights. */
    private boolean aggregatePooled(int node) {
        boolean all = true;
        int first = -1;
        for (int t = 0; t < axis.periods().size(); t++) {
            all &= complete[node][t];
            if (!active[node][t]) continue;
            if (first < 0) first = t;
            if (!Arrays.equals(weights[node][t], weights[node][first])) {
                throw new StepNotApplicableException(
                        Place.ofIndicator(layout.code(node)),
                        "an aggregation over pooled periods needs weights that are the same in all of"
                                + " them: given, equal, or taken over pooled periods");
            }
        }
        return first >= 0 && aggregate(node, first, axis.all(), all);
    }

    private boolean aggregate(int node, int period, Span span, boolean allPresent) {
        Operands operands =
                new Operands(
                        layout.code(node),
                        layout.childCodes(node),
                        childScores[node],
                        childLogs[node],
                        weights[node][period],
                        span,
                        allPresent,
                        required[node][period],
                        scratch,
                        axis);
        return layout.steps(node).aggregate().aggregate(operands, scores[node], ownLogs[node]);
    }

    private void rescale(int node, Normalisation method) {
        Subject subject = new Subject(layout.code(node), 1, Posts.NONE, axis);
        method.normalise(subject, scores[node].clone(), scores[node]);
        logs[node] = UNKNOWN;
    }

    /** Ranks a node in a period as the methodology says. */
    public void rank(int node, int period, double[] out) {
        layout.steps(node).rank().rank(scores[node], axis.span(period), out);
    }

    public double[] scores(int node) {
        return scores[node];
    }

    double[] weights(int node, int period) {
        return weights[node][period];
    }

    int required(int node, int period) {
        return required[node][period];
    }

    boolean active(int node, int period) {
        return active[node][period];
    }
}
