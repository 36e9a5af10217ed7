package org.provindex.composite.impute;

/** The area's latest earlier value. */
public record Latest() implements ColumnImputation {
    @Override
    public double[] fill(Column column) {
        double[] x = column.values();
        double[] filled = x.clone();
        int areas = column.axis().areas().size();
        for (int c = 0; c < x.length; c++) {
            if (!Double.isNaN(x[c])) continue;
            int before = Times.nearest(x, areas, c % areas, c / areas, -1);
            if (before >= 0) filled[c] = x[before * areas + c % areas];
        }
        return filled;
    }
}
