package org.provindex.composite.treat;

import java.util.Locale;
import org.provindex.composite.panel.Axis;
import org.provindex.composite.panel.Over;
import org.provindex.composite.panel.Span;

/**
 * Winsorises an indicator whose absolute skewness and kurtosis both reach their limits: the largest
 * values (the smallest if it is skewed to the left) are set to the next one, one at a time, until
 * it passes or {@code maxPoints} are changed. If it still does not pass, {@code then} is applied to
 * the original values; with {@link NoTreatment} there, the winsorised ones stay. Source: OECD/JRC
 * Handbook (2008), step 3; thresholds 2 and 3.5 as in the JRC COIN Tool.
 */
public record Winsorise(int maxPoints, double skewness, double kurtosis, Treatment then, Over over)
        implements Treatment {
    public Winsorise {
        if (maxPoints < 1) throw new IllegalArgumentException("maxPoints must be 1 or more");
        if (!(skewness > 0)) throw new IllegalArgumentException("skewness must be above 0");
        if (over instanceof Over.Base) {
            throw new IllegalArgumentException("over must be period or pooled");
        }
    }

    @Override
    public String treat(String code, Axis axis, double[] x, Span span, double[] out) {
        System.arraycopy(x, span.from(), out, span.from(), span.size());
        Shape shape = Shape.of(out, span);
        int points = 0;
        while (!shape.passes(skewness, kurtosis) && points < maxPoints) {
            if (!pull(out, span, shape.skewness() >= 0)) break;
            points++;
            shape = Shape.of(out, span);
        }
        if (points == 0) return "";
        boolean fails = !shape.passes(skewness, kurtosis);
        if (fails && !(then instanceof NoTreatment)) {
            return String.format(
                    Locale.ROOT,
                    "%s, as %d winsorised points were not enough",
                    then.treat(code, axis, x, span, out),
                    points);
        }
        return String.format(Locale.ROOT, "%d points winsorised", points);
    }

    /**
     * Sets the largest (or smallest) values to the next one; false where there is no other value.
     */
    private static boolean pull(double[] x, Span span, boolean high) {
        double[] extent = Treatment.extent(x, span);
        double end = high ? extent[1] : extent[0];
        double next = Double.NaN;
        for (int c = span.from(); c < span.to(); c++) {
            double v = x[c];
            if (v != v || v == end) continue;
            if (next != next || (high ? v > next : v < next)) next = v;
        }
        if (next != next) return false;
        for (int c = span.from(); c < span.to(); c++) {
            if (x[c] == end) x[c] = next;
        }
        return true;
    }
}
