package org.provindex.composite.explain;

import java.util.SortedMap;
import java.util.TreeMap;
import org.provindex.composite.normalise.Goalposts;
import org.provindex.composite.normalise.MinMax;
import org.provindex.composite.normalise.Normalisation;
import org.provindex.composite.panel.Span;
import org.provindex.composite.plan.Layout;
import org.provindex.composite.plan.NodeStage;

/**
 * Obstacle degree: the share of each indicator in what an area lacks, {@code w_j (1 - z_j) / Σ w (1
 * - z)}, with w the effective weight and z the score on the scale 0 (worst) to 1 (best). The ends
 * of the scale are those of the normalisation, or the worst and best area of the period where it
 * has none.
 */
public final class Obstacles {
    private Obstacles() {}

    /** Obstacle degrees of an area by leaf, summing to 1; all 0 if it lacks nothing. */
    public static SortedMap<String, Double> of(NodeStage stage, int cell) {
        Layout layout = stage.layout();
        int period = cell / stage.axis().areas().size();
        double[] weights = EffectiveWeights.byNode(stage, period);
        double[] lacks = new double[layout.leafCount()];
        double sum = 0;
        for (int k = 0; k < lacks.length; k++) {
            double x = stage.scores(k)[cell];
            if (Double.isNaN(x)) continue;
            double[] ends = ends(stage, k, stage.axis().span(period));
            lacks[k] = weights[k] * (1 - (x - ends[0]) / (ends[1] - ends[0]));
            sum += lacks[k];
        }
        var obstacles = new TreeMap<String, Double>();
        for (int k = 0; k < lacks.length; k++) {
            if (Double.isNaN(stage.scores(k)[cell])) continue;
            obstacles.put(layout.code(k), sum == 0 ? 0 : lacks[k] / sum);
        }
        return obstacles;
    }

    private static double[] ends(NodeStage stage, int leaf, Span span) {
        Normalisation method = stage.layout().steps(leaf).normalise();
        if (method instanceof MinMax range) return new double[] {range.lower(), range.upper()};
        if (method instanceof Goalposts range) return new double[] {range.lower(), range.upper()};
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int c = span.from(); c < span.to(); c++) {
            double x = stage.scores(leaf)[c];
            if (x < min) min = x;
            if (x > max) max = x;
        }
        return new double[] {min, max > min ? max : min + 1};
    }
}
