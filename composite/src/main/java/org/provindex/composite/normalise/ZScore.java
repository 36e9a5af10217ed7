package org.provindex.composite.normalise;

import org.provindex.composite.fault.DegenerateIndicatorException;
import org.provindex.composite.fault.NoDataException;
import org.provindex.composite.panel.Over;
import org.provindex.composite.panel.Span;
import org.provindex.composite.panel.Spread;

/**
 * z-score: {@code mean + sd · (x - m) / s}, with m and s the mean and standard deviation of the
 * directed values. Source: OECD/JRC Handbook (2008), step 5.
 *
 * @param mean the mean of the scores
 * @param sd the standard deviation of the scores, above 0
 * @param spread whether s is the sample's (n - 1) or the population's (n) standard deviation
 */
public record ZScore(double mean, double sd, Over over, Spread spread) implements Normalisation {
    public ZScore {
        if (!(sd > 0)) {
            throw new IllegalArgumentException("sd must be above 0");
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
        double m = sum / n;
        Extent.of(subject, x, fit).notConstant(subject, fit);
        double squares = 0;
        for (int c = fit.from(); c < fit.to(); c++) {
            if (x[c] == x[c]) squares += (x[c] - m) * (x[c] - m);
        }
        double s = Math.sqrt(squares / spread.divisor(n));
        if (!(s > 0)) {
            throw new DegenerateIndicatorException(
                    subject.place(fit), "the values differ too little for a standard deviation");
        }
        for (int c = target.from(); c < target.to(); c++) {
            out[c] = (x[c] - m) / s * sd + mean;
        }
    }
}
