package org.provindex.composite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.provindex.composite.mark.Mark;
import org.provindex.composite.plan.LeafStage;
import org.provindex.composite.plan.NodeStage;

/** Gathers the marks of a result from its stages. */
final class Marks {
    private Marks() {}

    static List<Mark> of(NodeStage stage) {
        List<Mark> marks = new ArrayList<>(stage.leaves().marks());
        var layout = stage.layout();
        var axis = stage.axis();
        // Column after column, as they lie in memory; they are put in order afterwards.
        for (int node = 0; node < layout.nodeCount(); node++) {
            for (int cell = 0; cell < axis.cells(); cell++) {
                if (stage.leaves().excluded(cell)) continue;
                int period = cell / axis.areas().size();
                if (node < layout.leafCount()) leaf(stage.leaves(), node, cell, period, marks);
                else notScored(stage, node, cell, period, marks);
            }
        }
        marks.sort(
                Comparator.comparing(Mark::period)
                        .thenComparing(mark -> mark.area().orElse(""))
                        .thenComparing(Mark::node));
        return List.copyOf(marks);
    }

    private static void leaf(LeafStage leaves, int leaf, int cell, int period, List<Mark> marks) {
        if (leaves.inactive(leaf, period)) return;
        double observed = leaves.screened(leaf)[cell];
        double imputed = leaves.imputed(leaf)[cell];
        if (Double.isNaN(imputed)) {
            marks.add(mark(Mark.Kind.MISSING, leaves, leaf, cell, "no value"));
            return;
        }
        if (Double.isNaN(observed)) {
            String method = leaves.layout().steps(leaf).impute().toString();
            marks.add(mark(Mark.Kind.IMPUTED, leaves, leaf, cell, method));
        }
        if (leaves.treated(leaf)[cell] != imputed) {
            marks.add(mark(Mark.Kind.TREATED, leaves, leaf, cell, leaves.treatment(leaf, period)));
        }
    }

    private static Mark mark(Mark.Kind kind, LeafStage leaves, int leaf, int cell, String detail) {
        var axis = leaves.axis();
        int areas = axis.areas().size();
        return Mark.of(
                kind,
                leaves.layout().code(leaf),
                axis.areas().get(cell % areas),
                axis.periods().get(cell / areas),
                detail);
    }

    private static void notScored(
            NodeStage stage, int node, int cell, int period, List<Mark> marks) {
        if (!Double.isNaN(stage.scores(node)[cell]) || !stage.active(node, period)) return;
        int present = 0;
        int[] children = stage.layout().children(node);
        for (int child : children) {
            if (!Double.isNaN(stage.scores(child)[cell])) present++;
        }
        int areas = stage.axis().areas().size();
        marks.add(
                Mark.of(
                        Mark.Kind.NOT_SCORED,
                        stage.layout().code(node),
                        stage.axis().areas().get(cell % areas),
                        stage.axis().periods().get(period),
                        String.format(
                                Locale.ROOT,
                                "%d of %d children have a score; at least %d are needed",
                                present,
                                children.length,
                                stage.required(node, period))));
    }
}
