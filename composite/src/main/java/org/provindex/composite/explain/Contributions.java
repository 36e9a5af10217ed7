package org.provindex.composite.explain;

import java.util.SortedMap;
import java.util.TreeMap;
import org.provindex.composite.fault.NoDataException;
import org.provindex.composite.fault.StepNotApplicableException;
import org.provindex.composite.plan.Layout;
import org.provindex.composite.plan.NodeStage;

/**
 * The parts of a score, or of the gap between two areas, that come from each leaf; they add up to
 * it. A score is split by Euler's theorem, {@code x_k · ∂M/∂x_k}, which for arithmetic means is
 * weight times score. A gap is split by the mean slopes between the two areas (for geometric means
 * the logarithmic mean Divisia method; Ang, Energy Policy 32, 2004); where a leaf is absent in one
 * of the two, what its weight does there counts as its part.
 *
 * @param byLeaf part of each leaf, in the unit of the node's score
 * @param constant what belongs to no leaf: the shift of a rescaled node; 0 otherwise
 * @param total what is split
 */
public record Contributions(SortedMap<String, Double> byLeaf, double constant, double total) {
    /**
     * @throws NoDataException if the area has no score
     * @throws StepNotApplicableException if a method on the way has no parts
     */
    public static Contributions ofScore(NodeStage stage, int node, int cell) {
        require(stage, node, cell);
        var parts = new Parts(stage);
        return of(stage, parts.score(node, cell), stage.scores(node)[cell]);
    }

    /** The gap {@code score(cell) - score(other)} of two cells of one period. */
    public static Contributions ofGap(NodeStage stage, int node, int cell, int other) {
        require(stage, node, cell);
        require(stage, node, other);
        var parts = new Parts(stage);
        double gap = stage.scores(node)[cell] - stage.scores(node)[other];
        return of(stage, parts.gap(node, cell, other), gap);
    }

    private static Contributions of(NodeStage stage, double[] parts, double total) {
        Layout layout = stage.layout();
        var byLeaf = new TreeMap<String, Double>();
        for (int k = 0; k < layout.leafCount(); k++) {
            if (parts[k] != 0) byLeaf.put(layout.code(k), parts[k]);
        }
        return new Contributions(byLeaf, parts[layout.leafCount()], total);
    }

    private static void require(NodeStage stage, int node, int cell) {
        if (Double.isNaN(stage.scores(node)[cell])) {
            throw new NoDataException(
                    stage.axis().place(stage.layout().code(node), cell),
                    "there is no score to split");
        }
    }
}
