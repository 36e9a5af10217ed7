package org.provindex.composite.treat;

import java.util.Locale;
import java.util.OptionalDouble;
import org.provindex.composite.panel.Axis;
import org.provindex.composite.panel.Over;
import org.provindex.composite.panel.Span;

/**
 * Applies a treatment to indicators only whose distribution is beyond the limits: absolute skewness
 * at least {@code skewness} and, if given, kurtosis at least {@code kurtosis}.
 */
public record IfSkewed(double skewness, OptionalDouble kurtosis, Treatment apply, Over over)
        implements Treatment {
    public IfSkewed {
        if (!(skewness > 0)) throw new IllegalArgumentException("skewness must be above 0");
        if (over instanceof Over.Base) {
            throw new IllegalArgumentException("over must be period or pooled");
        }
    }

    @Override
    public String treat(String code, Axis axis, double[] x, Span span, double[] out) {
        Shape shape = Shape.of(x, span);
        if (shape.passes(skewness, kurtosis.orElse(Double.NEGATIVE_INFINITY))) {
            System.arraycopy(x, span.from(), out, span.from(), span.size());
            return "";
        }
        return String.format(
                Locale.ROOT,
                "%s, as skewness is %.3f and kurtosis %.3f",
                apply.treat(code, axis, x, span, out),
                shape.skewness(),
                shape.kurtosis());
    }
}
