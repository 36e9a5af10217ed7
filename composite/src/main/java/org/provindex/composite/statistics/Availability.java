package org.provindex.composite.statistics;

import java.util.Arrays;

/**
 * How complete the data of one area (or one indicator) are.
 *
 * @param values number of cells looked at
 * @param missing number without a value
 * @param zeros number with the value 0
 */
public record Availability(int values, int missing, int zeros) {
    /**
     * @param cells NaN where absent
     */
    public static Availability of(double[] cells) {
        int missing = (int) Arrays.stream(cells).filter(Double::isNaN).count();
        int zeros = (int) Arrays.stream(cells).filter(v -> v == 0).count();
        return new Availability(cells.length, missing, zeros);
    }

    /** Share of the cells with a value. */
    public double available() {
        return 1 - (double) missing / values;
    }

    /** Share of the present values that are not 0. */
    public double nonZero() {
        return 1 - (double) zeros / (values - missing);
    }
}
