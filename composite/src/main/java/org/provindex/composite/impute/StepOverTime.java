package org.provindex.composite.impute;

/** Constant between the area's values: the latest earlier one, and before the first the first. */
public record StepOverTime() implements ColumnImputation {
    @Override
    public double[] fill(Column column) {
        double[] x = column.values();
        double[] filled = x.clone();
        int areas = column.axis().areas().size();
        for (int c = 0; c < x.length; c++) {
            if (!Double.isNaN(x[c])) continue;
            int near = Times.nearest(x, areas, c % areas, c / areas, -1);
            if (near < 0) near = Times.nearest(x, areas, c % areas, c / areas, 1);
            if (near >= 0) filled[c] = x[near * areas + c % areas];
        }
        return filled;
    }
}
