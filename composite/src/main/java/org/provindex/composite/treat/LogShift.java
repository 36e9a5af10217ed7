package org.provindex.composite.treat;

import org.provindex.composite.fault.DegenerateIndicatorException;
import org.provindex.composite.fault.Place;
import org.provindex.composite.panel.Axis;
import org.provindex.composite.panel.Over;
import org.provindex.composite.panel.Span;

/**
 * Shifted logarithm {@code ln(x - min + share · (max - min))}. With {@code mirror}, an indicator
 * skewed to the left gets {@code -ln(max - x + share · (max - min))} instead. Source: JRC COIN
 * Tool; COINr log_CT and log_CT_plus (share 0.01).
 */
public record LogShift(double share, boolean mirror, Over over) implements Treatment {
    public LogShift {
        if (!(share > 0)) throw new IllegalArgumentException("share must be above 0");
        if (over instanceof Over.Base) {
            throw new IllegalArgumentException("over must be period or pooled");
        }
    }

    /**
     * @throws DegenerateIndicatorException if all values are equal
     */
    @Override
    public String treat(String code, Axis axis, double[] x, Span span, double[] out) {
        double[] extent = Treatment.extent(x, span);
        double min = extent[0];
        double max = extent[1];
        if (min == max) {
            throw new DegenerateIndicatorException(
                    Place.ofIndicator(code), "all values are %s: no logarithm".formatted(min));
        }
        double shift = share * (max - min);
        boolean left = mirror && Shape.of(x, span).skewness() < 0;
        for (int c = span.from(); c < span.to(); c++) {
            out[c] =
                    left ? -StrictMath.log(max - x[c] + shift) : StrictMath.log(x[c] - min + shift);
        }
        return left ? "mirrored shifted logarithm" : "shifted logarithm";
    }
}
