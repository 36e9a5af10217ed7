package org.provindex.composite.treat;

import org.provindex.composite.fault.OutOfDomainException;
import org.provindex.composite.panel.Axis;
import org.provindex.composite.panel.Over;
import org.provindex.composite.panel.Span;

/** Natural logarithm of every value; values must be above 0. */
public record Log() implements Treatment {
    @Override
    public Over over() {
        return Over.EACH_PERIOD;
    }

    /**
     * @throws OutOfDomainException if a value is zero or negative
     */
    @Override
    public String treat(String code, Axis axis, double[] x, Span span, double[] out) {
        for (int c = span.from(); c < span.to(); c++) {
            if (x[c] <= 0) {
                throw new OutOfDomainException(
                        axis.place(code, c),
                        "%s has no logarithm; it must be above 0".formatted(x[c]));
            }
            out[c] = StrictMath.log(x[c]);
        }
        return "natural logarithm";
    }
}
