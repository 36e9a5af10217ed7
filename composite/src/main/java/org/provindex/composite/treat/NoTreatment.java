package org.provindex.composite.treat;

import org.provindex.composite.panel.Axis;
import org.provindex.composite.panel.Over;
import org.provindex.composite.panel.Span;

/** Values stay as they are. */
public record NoTreatment() implements Treatment {
    @Override
    public Over over() {
        return Over.EACH_PERIOD;
    }

    @Override
    public String treat(String code, Axis axis, double[] x, Span span, double[] out) {
        System.arraycopy(x, span.from(), out, span.from(), span.size());
        return "";
    }
}
