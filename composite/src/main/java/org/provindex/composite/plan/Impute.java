package org.provindex.composite.plan;

import java.util.Arrays;
import org.provindex.composite.fault.Place;
import org.provindex.composite.fault.StepNotApplicableException;
import org.provindex.composite.impute.Column;
import org.provindex.composite.impute.ColumnImputation;
import org.provindex.composite.impute.GroupImputation;
import org.provindex.composite.impute.Imputation;
import org.provindex.composite.impute.NoImputation;
import org.provindex.composite.impute.RegressionImputation;
import org.provindex.composite.impute.RowImputation;
import org.provindex.composite.panel.Panel;

/** Fills the gaps of every leaf by the method in force there; always from observed values. */
final class Impute {
    private final Layout layout;
    private final Panel panel;
    private final double[][] observed;

    Impute(Layout layout, Panel panel, double[][] observed) {
        this.layout = layout;
        this.panel = panel;
        this.observed = observed;
    }

    double[] fill(int leaf) {
        Imputation method = layout.steps(leaf).impute();
        Column column = new Column(layout.code(leaf), panel.axis(), observed[leaf]);
        if (method instanceof NoImputation) return observed[leaf].clone();
        if (method instanceof ColumnImputation own) return own.fill(column);
        if (method instanceof GroupImputation group) {
            return group.fill(column, panel.grouping(group.by()));
        }
        if (method instanceof RegressionImputation regression) {
            return regression.fill(
                    column, regression.on().stream().map(panel::column).toArray(double[][]::new));
        }
        return row((RowImputation) method, leaf);
    }

    private double[] row(RowImputation method, int leaf) {
        int node =
                method.within().equals(RowImputation.PARENT)
                        ? layout.parent(leaf)
                        : layout.index(method.within());
        int[] siblings = layout.leavesBelow(node);
        int self = Arrays.stream(siblings).boxed().toList().indexOf(leaf);
        if (self < 0) {
            throw new StepNotApplicableException(
                    Place.ofIndicator(layout.code(leaf)),
                    "imputation within '%s' does not reach this indicator"
                            .formatted(method.within()));
        }
        double[][] directed =
                Arrays.stream(siblings)
                        .mapToObj(k -> times(observed[k], layout.direction(k)))
                        .toArray(double[][]::new);
        double[] filled = method.fill(self, directed, panel.axis());
        double[] out = observed[leaf].clone();
        for (int c = 0; c < out.length; c++) {
            if (Double.isNaN(out[c])) out[c] = layout.direction(leaf) * filled[c];
        }
        return out;
    }

    private static double[] times(double[] x, int direction) {
        return Arrays.stream(x).map(v -> direction * v).toArray();
    }
}
