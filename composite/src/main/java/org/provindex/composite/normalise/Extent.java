package org.provindex.composite.normalise;

import org.provindex.composite.fault.DegenerateIndicatorException;
import org.provindex.composite.fault.NoDataException;
import org.provindex.composite.panel.Span;

/** Smallest and largest directed value of a span. */
record Extent(double min, double max) {
    /**
     * @throws NoDataException if the span has no value
     */
    static Extent of(Subject subject, double[] x, Span span) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int c = span.from(); c < span.to(); c++) {
            double v = x[c];
            if (v < min) min = v;
            if (v > max) max = v;
        }
        if (min > max) {
            throw new NoDataException(subject.place(span), "no area has a value");
        }
        return new Extent(min, max);
    }

    /**
     * @throws DegenerateIndicatorException if all values are equal
     */
    Extent notConstant(Subject subject, Span span) {
        if (min == max) {
            throw new DegenerateIndicatorException(
                    subject.place(span),
                    "all values are %s, so this normalisation would divide by zero"
                            .formatted(subject.direction() * max));
        }
        return this;
    }
}
