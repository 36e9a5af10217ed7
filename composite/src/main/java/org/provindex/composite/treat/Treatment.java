package org.provindex.composite.treat;

import org.provindex.composite.panel.Axis;
import org.provindex.composite.panel.Over;
import org.provindex.composite.panel.Span;

/**
 * Changes the values of a skewed indicator before they are normalised; absent values stay absent.
 */
public sealed interface Treatment
        permits BoxCox, IfSkewed, Log, Log1p, LogShift, NoTreatment, Winsorise {
    /** Whether each period is treated by itself or all of them pooled. */
    Over over();

    /**
     * Treats the cells of a span.
     *
     * @param code the indicator, for messages
     * @param x not modified
     * @param out receives the treated values at the same cells
     * @return what was done in words with its numbers; empty where all values stayed as they were
     */
    String treat(String code, Axis axis, double[] x, Span span, double[] out);

    /**
     * Treats every period of a column as {@link #over()} says; what was done by period or for all.
     */
    default String[] treat(String code, Axis axis, double[] x, double[] out) {
        int periods = axis.periods().size();
        String[] done = new String[periods];
        if (over().equals(Over.POOLED)) {
            java.util.Arrays.fill(done, treatAny(code, axis, x, axis.all(), out));
            return done;
        }
        for (int t = 0; t < periods; t++) done[t] = treatAny(code, axis, x, axis.span(t), out);
        return done;
    }

    /** Nothing is done where there is nothing, as where the indicator is left out of the period. */
    private String treatAny(String code, Axis axis, double[] x, Span span, double[] out) {
        if (!Double.isNaN(extent(x, span)[0])) return treat(code, axis, x, span, out);
        java.util.Arrays.fill(out, span.from(), span.to(), Double.NaN);
        return "";
    }

    /** Smallest and largest present value; a pair of NaN where there is none. */
    static double[] extent(double[] x, Span span) {
        double min = Double.NaN;
        double max = Double.NaN;
        for (int c = span.from(); c < span.to(); c++) {
            if (!(x[c] >= min)) min = x[c] == x[c] ? x[c] : min;
            if (!(x[c] <= max)) max = x[c] == x[c] ? x[c] : max;
        }
        return new double[] {min, max};
    }
}
