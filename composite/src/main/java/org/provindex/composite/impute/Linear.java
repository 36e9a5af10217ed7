package org.provindex.composite.impute;

/** Linear over time between the area's own values; before the first and after the last, those. */
public record Linear() implements ColumnImputation {
    @Override
    public double[] fill(Column column) {
        double[] x = column.values();
        double[] filled = x.clone();
        int areas = column.axis().areas().size();
        double[] times = Times.of(column.axis().periods());
        for (int c = 0; c < x.length; c++) {
            if (!Double.isNaN(x[c])) continue;
            int area = c % areas;
            int before = Times.nearest(x, areas, area, c / areas, -1);
            int after = Times.nearest(x, areas, area, c / areas, 1);
            if (before < 0 && after < 0) continue;
            if (before < 0 || after < 0) {
                filled[c] = x[Math.max(before, after) * areas + area];
                continue;
            }
            double from = x[before * areas + area];
            double to = x[after * areas + area];
            double share = (times[c / areas] - times[before]) / (times[after] - times[before]);
            filled[c] = from + (to - from) * share;
        }
        return filled;
    }
}
