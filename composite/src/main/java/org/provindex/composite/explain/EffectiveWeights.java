package org.provindex.composite.explain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.provindex.composite.plan.Layout;
import org.provindex.composite.plan.NodeStage;

/** Weights in the index as a whole: the product of the shares on the way up. */
public final class EffectiveWeights {
    private EffectiveWeights() {}

    /**
     * Effective weight of every node in a period; 1 for the index, and summing to 1 over the
     * leaves.
     */
    public static Map<String, Double> of(NodeStage stage, int period) {
        Layout layout = stage.layout();
        double[] weights = byNode(stage, period);
        var byCode = new LinkedHashMap<String, Double>();
        for (int v = 0; v < layout.nodeCount(); v++) byCode.put(layout.code(v), weights[v]);
        return byCode;
    }

    static double[] byNode(NodeStage stage, int period) {
        Layout layout = stage.layout();
        double[] weights = new double[layout.nodeCount()];
        weights[layout.root()] = 1;
        for (int v = layout.root(); v >= layout.leafCount(); v--) {
            double sum = 0;
            for (double w : stage.weights(v, period)) sum += w;
            int[] children = layout.children(v);
            for (int k = 0; k < children.length; k++) {
                weights[children[k]] =
                        sum == 0 ? 0 : weights[v] * (stage.weights(v, period)[k] / sum);
            }
        }
        return weights;
    }
}
