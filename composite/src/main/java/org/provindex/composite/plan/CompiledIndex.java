package org.provindex.composite.plan;

import org.provindex.composite.fault.CompositeException;
import org.provindex.composite.methodology.Directions;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.panel.Axis;
import org.provindex.composite.panel.Panel;

/**
 * A methodology compiled for one panel: all steps up to treatment are done, and the others can be
 * run again and again without allocating columns.
 */
public final class CompiledIndex {
    private final LeafStage leaves;

    private CompiledIndex(LeafStage leaves) {
        this.leaves = leaves;
    }

    /**
     * @throws CompositeException if the index cannot be computed
     */
    public static CompiledIndex of(Methodology methodology, Panel panel, Directions directions) {
        return new CompiledIndex(LeafStage.of(Layout.of(methodology, directions), panel));
    }

    /** Buffers to run in; each thread needs its own. */
    public Run newRun() {
        return new Run();
    }

    /** One set of buffers. */
    public final class Run {
        private final Layout layout = leaves.layout();
        private final Axis axis = leaves.axis();
        private final double[][] normalised = new double[layout.leafCount()][axis.cells()];
        private final Leaves start;
        private final Walk walk = new Walk(layout, axis);
        private final double[][] ranks = new double[layout.nodeCount()][];

        private Run() {
            boolean[][] inactive = new boolean[layout.leafCount()][axis.periods().size()];
            for (int k = 0; k < inactive.length; k++) {
                for (int t = 0; t < inactive[k].length; t++) inactive[k][t] = leaves.inactive(k, t);
            }
            start = new Leaves(layout, axis, normalised, inactive);
            for (int v = layout.leafCount(); v < ranks.length; v++) {
                ranks[v] = new double[axis.cells()];
            }
        }

        /**
         * Normalises every leaf, then weights, aggregates and ranks every node above.
         *
         * @param given stated weight of every node, as {@link Layout#givenWeights}
         */
        public void compute(double[] given) {
            for (int k = 0; k < normalised.length; k++) leaves.normalise(k, normalised[k]);
            start.look();
            walk.restart();
            walk.run(start, given);
            for (int v = layout.leafCount(); v < ranks.length; v++) {
                for (int t = 0; t < axis.periods().size(); t++) walk.rank(v, t, ranks[v]);
            }
        }

        public Layout layout() {
            return layout;
        }

        /** Scores of a node by cell; overwritten by the next run. */
        public double[] scores(int node) {
            return walk.scores(node);
        }

        /** Ranks of a node above the leaves by cell; overwritten by the next run. */
        public double[] ranks(int node) {
            return ranks[node];
        }
    }
}
