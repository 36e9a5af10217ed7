package org.provindex.composite.impute;

import java.util.List;

/**
 * The periods of a panel as points in time: years where all are numbers, else their places in
 * order.
 */
final class Times {
    private Times() {}

    static double[] of(List<String> periods) {
        boolean years = periods.stream().allMatch(period -> period.matches("-?\\d{1,9}"));
        double[] times = new double[periods.size()];
        for (int t = 0; t < times.length; t++) {
            times[t] = years ? Integer.parseInt(periods.get(t)) : t;
        }
        return times;
    }

    /**
     * The nearest period before (step -1) or after (+1) that has a value for the area; -1 if none.
     */
    static int nearest(double[] x, int areas, int area, int period, int step) {
        int periods = x.length / areas;
        for (int t = period + step; t >= 0 && t < periods; t += step) {
            if (!Double.isNaN(x[t * areas + area])) return t;
        }
        return -1;
    }
}
