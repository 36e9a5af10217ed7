package org.provindex.composite.normalise;

import org.provindex.composite.panel.Over;
import org.provindex.composite.panel.Span;

/**
 * Min-max: {@code lower + (upper - lower) · (x - min) / (max - min)}. Source: OECD/JRC, Handbook on
 * Constructing Composite Indicators (2008), step 5.
 */
public record MinMax(double lower, double upper, Over over) implements Normalisation {
    public MinMax {
        if (!(lower < upper)) {
            throw new IllegalArgumentException("lower must be below upper");
        }
    }

    @Override
    public void normalise(Subject subject, double[] x, Span fit, Span target, double[] out) {
        Extent extent = Extent.of(subject, x, fit).notConstant(subject, fit);
        double min = extent.min();
        double range = extent.max() - min;
        double width = upper - lower;
        for (int c = target.from(); c < target.to(); c++) {
            out[c] = (x[c] - min) / range * width + lower;
        }
    }
}
