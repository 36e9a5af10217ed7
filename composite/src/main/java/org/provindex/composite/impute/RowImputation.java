package org.provindex.composite.impute;

import org.provindex.composite.panel.Axis;
import org.provindex.composite.panel.Span;

/**
 * The mean or median of the area's other indicators within a node. As units differ, all are first
 * put on the scale 0 to 1 (min-max of directed values in the period), and the centre is put back
 * into the indicator's unit.
 *
 * @param within the node whose indicators are meant: a code, or {@code parent}
 */
public record RowImputation(Centre centre, String within) implements Imputation {
    /** Stands for the parent of each leaf. */
    public static final String PARENT = "parent";

    /**
     * @param self place of the indicator among the columns
     * @param columns directed values of all indicators of the node; not modified
     * @return the filled directed values of the indicator
     */
    public double[] fill(int self, double[][] columns, Axis axis) {
        double[] filled = columns[self].clone();
        for (int t = 0; t < axis.periods().size(); t++) {
            Span span = axis.span(t);
            double[][] scaled = new double[columns.length][];
            double[] own = extent(columns[self], span);
            for (int k = 0; k < columns.length; k++) {
                scaled[k] = scale(columns[k], span);
            }
            for (int i = 0; i < span.size(); i++) {
                int c = span.from() + i;
                if (filled[c] == filled[c]) continue;
                double[] row = new double[columns.length];
                for (int k = 0; k < columns.length; k++) row[k] = scaled[k][i];
                double z = centre.of(row, new Span(0, row.length), cell -> true);
                filled[c] = z * (own[1] - own[0]) + own[0];
            }
        }
        return filled;
    }

    private static double[] scale(double[] x, Span span) {
        double[] extent = extent(x, span);
        double[] scaled = new double[span.size()];
        for (int i = 0; i < scaled.length; i++) {
            double z = (x[span.from() + i] - extent[0]) / (extent[1] - extent[0]);
            // An indicator that is the same everywhere says nothing about the row.
            scaled[i] = extent[1] > extent[0] ? z : Double.NaN;
        }
        return scaled;
    }

    private static double[] extent(double[] x, Span span) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int c = span.from(); c < span.to(); c++) {
            if (x[c] < min) min = x[c];
            if (x[c] > max) max = x[c];
        }
        return new double[] {min, max};
    }
}
