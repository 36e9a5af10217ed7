package org.provindex.composite.plan;

import org.provindex.composite.fault.NotFiniteValueException;
import org.provindex.composite.panel.Axis;

/** Scores and ranks of all nodes for one set of leaves and weights; read only once it is made. */
public final class NodeStage {
    private final LeafStage leaves;
    private final Walk walk;
    private final double[][] ranks;

    private NodeStage(LeafStage leaves, double[] given) {
        this.leaves = leaves;
        this.walk = new Walk(leaves.layout(), leaves.axis());
        walk.run(leaves.start(), given);
        checkFinite();
        ranks = new double[layout().nodeCount()][axis().cells()];
        for (int v = 0; v < ranks.length; v++) {
            for (int t = 0; t < axis().periods().size(); t++) walk.rank(v, t, ranks[v]);
        }
    }

    private void checkFinite() {
        for (int v = layout().leafCount(); v < layout().nodeCount(); v++) {
            for (int c = 0; c < axis().cells(); c++) {
                if (!Double.isInfinite(walk.scores(v)[c])) continue;
                throw new NotFiniteValueException(
                        axis().place(layout().code(v), c),
                        "its score is too large to compute with");
            }
        }
    }

    public static NodeStage of(LeafStage leaves) {
        return new NodeStage(leaves, leaves.layout().givenWeights());
    }

    public LeafStage leaves() {
        return leaves;
    }

    public Layout layout() {
        return leaves.layout();
    }

    public Axis axis() {
        return leaves.axis();
    }

    /** Scores of a node by cell. */
    public double[] scores(int node) {
        return walk.scores(node);
    }

    /** Ranks of a node by cell. */
    public double[] ranks(int node) {
        return ranks[node];
    }

    /** Raw weights of the children of a node in a period. */
    public double[] weights(int node, int period) {
        return walk.weights(node, period);
    }

    /** Number of children that must be present in a period for the node to have a score. */
    public int required(int node, int period) {
        return walk.required(node, period);
    }

    /** Whether a node has a leaf that takes part in a period. */
    public boolean active(int node, int period) {
        return walk.active(node, period);
    }
}
