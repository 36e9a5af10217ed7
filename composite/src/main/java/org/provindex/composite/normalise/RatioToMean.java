package org.provindex.composite.normalise;

import org.provindex.composite.fault.DegenerateIndicatorException;
import org.provindex.composite.fault.NoDataException;
import org.provindex.composite.panel.Over;
import org.provindex.composite.panel.Span;

/**
 * Ratio to the mean of the areas, {@code scale · x / mean} for an indicator with positive mean that
 * is better when higher; in general {@code scale · (1 + (x - mean) / |mean|)} of directed values,
 * so that a lower-is-better indicator at half its mean gets {@code 1.5 · scale}. Source: OECD/JRC
 * Handbook (2008), step 5, "indicators above or below the mean", without its threshold.
 */
public record RatioToMean(double scale, Over over) implements Normalisation {
    public RatioToMean {
        if (!(scale > 0)) {
            throw new IllegalArgumentException("scale must be above 0");
        }
    }

    @Override
    public void normalise(Subject subject, double[] x, Span fit, Span target, double[] out) {
        double sum = 0;
        int n = 0;
        for (int c = fit.from(); c < fit.to(); c++) {
            if (x[c] == x[c]) {
                sum += x[c];
                n++;
            }
        }
        if (n == 0) {
            throw new NoDataException(subject.place(fit), "no area has a value");
        }
        double mean = sum / n;
        if (mean == 0) {
            throw new DegenerateIndicatorException(
                    subject.place(fit), "the mean is 0, so a ratio to it would divide by zero");
        }
        for (int c = target.from(); c < target.to(); c++) {
            out[c] = scale * (1 + (x[c] - mean) / Math.abs(mean));
        }
    }
}
