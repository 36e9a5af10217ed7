package org.provindex.composite.normalise;

import org.provindex.composite.panel.Over;
import org.provindex.composite.panel.Span;

/** Distance to the best area: {@code 1 - (max - x) / (max - min)}, of directed values. */
public record DistanceToMaximum(Over over) implements Normalisation {
    @Override
    public void normalise(Subject subject, double[] x, Span fit, Span target, double[] out) {
        Extent extent = Extent.of(subject, x, fit).notConstant(subject, fit);
        for (int c = target.from(); c < target.to(); c++) {
            out[c] = 1 - (extent.max() - x[c]) / (extent.max() - extent.min());
        }
    }
}
