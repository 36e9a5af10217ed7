package org.provindex.composite.treat;

import org.provindex.composite.panel.Span;

/**
 * Skewness and kurtosis of the present values of a span, in the form that spreadsheets use: {@code
 * skewness = √(n(n-1)) / (n-2) · m3 / m2^1.5} and excess {@code kurtosis = ((n+1)(m4/m2² - 3) +
 * 6)(n-1) / ((n-2)(n-3))}, with m the central moments divided by n. NaN where n is too small (3, 4)
 * or all values are equal.
 */
public record Shape(double skewness, double kurtosis) {
    public static Shape of(double[] x, Span span) {
        int n = 0;
        double sum = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int c = span.from(); c < span.to(); c++) {
            if (x[c] == x[c]) {
                sum += x[c];
                low = Math.min(low, x[c]);
                high = Math.max(high, x[c]);
                n++;
            }
        }
        double mean = sum / n;
        double m2 = 0;
        double m3 = 0;
        double m4 = 0;
        for (int c = span.from(); c < span.to(); c++) {
            if (x[c] != x[c]) continue;
            double d = x[c] - mean;
            m2 += d * d;
            m3 += d * d * d;
            m4 += d * d * d * d;
        }
        m2 /= n;
        m3 /= n;
        m4 /= n;
        double nn = n;
        double skewness = Math.sqrt(nn * (nn - 1)) / (nn - 2) * (m3 / (m2 * Math.sqrt(m2)));
        double kurtosis = ((nn + 1) * (m4 / (m2 * m2) - 3) + 6) * (nn - 1) / ((nn - 2) * (nn - 3));
        // The mean of equal values may miss them by the last bit.
        boolean spread = m2 > 0 && low < high;
        return new Shape(
                spread && n > 2 ? skewness : Double.NaN, spread && n > 3 ? kurtosis : Double.NaN);
    }

    /**
     * Whether a distribution needs no treatment: too few or equal values, or not beyond both
     * limits.
     */
    boolean passes(double skewnessLimit, double kurtosisLimit) {
        return !(Math.abs(skewness) >= skewnessLimit) || !(kurtosis >= kurtosisLimit);
    }
}
