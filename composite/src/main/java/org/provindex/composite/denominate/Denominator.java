package org.provindex.composite.denominate;

import org.provindex.composite.fault.OutOfDomainException;
import org.provindex.composite.panel.Axis;

/**
 * Divides a size indicator by another one: {@code x / by · per}, for example subscribers by
 * resident population per 100 persons. Absent where either is absent.
 *
 * @param by code of the indicator to divide by, in its base unit
 * @param per the number of units of {@code by} that the result is stated for, above 0
 */
public record Denominator(String by, double per) {
    public Denominator {
        if (!(per > 0) || Double.isInfinite(per)) {
            throw new IllegalArgumentException("per must be above 0");
        }
    }

    /**
     * @throws OutOfDomainException if a denominator is zero or negative
     */
    public double[] divide(double[] values, double[] denominators, Axis axis) {
        double[] out = new double[values.length];
        for (int c = 0; c < values.length; c++) {
            if (denominators[c] <= 0 && !Double.isNaN(values[c])) {
                throw new OutOfDomainException(
                        axis.place(by, c),
                        "%s is no denominator; it must be above 0".formatted(denominators[c]));
            }
            out[c] = values[c] / denominators[c] * per;
        }
        return out;
    }
}
