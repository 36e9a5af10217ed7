package org.provindex.composite.treat;

import org.provindex.composite.panel.Axis;
import org.provindex.composite.panel.Over;
import org.provindex.composite.panel.Span;

/**
 * {@code ln(1 + x - min + offset)} of every value, with the minimum of the period or of all of
 * them.
 */
public record Log1p(double offset, Over over) implements Treatment {
    public Log1p {
        if (!(offset >= 0)) throw new IllegalArgumentException("offset must be 0 or more");
        if (over instanceof Over.Base) {
            throw new IllegalArgumentException("over must be period or pooled");
        }
    }

    @Override
    public String treat(String code, Axis axis, double[] x, Span span, double[] out) {
        double min = Treatment.extent(x, span)[0];
        for (int c = span.from(); c < span.to(); c++)
            out[c] = StrictMath.log1p(x[c] - min + offset);
        return "log1p after shifting the minimum to " + offset;
    }
}
