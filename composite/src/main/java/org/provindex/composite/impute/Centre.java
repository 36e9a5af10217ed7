package org.provindex.composite.impute;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.provindex.composite.panel.Span;

/** Mean or median of the present values of some cells. */
public enum Centre {
    MEAN {
        @Override
        double of(double[] present) {
            double sum = 0;
            for (double v : present) sum += v;
            return sum / present.length;
        }
    },
    MEDIAN {
        @Override
        double of(double[] present) {
            double[] sorted = present.clone();
            Arrays.sort(sorted);
            int half = sorted.length / 2;
            return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        }
    };

    abstract double of(double[] present);

    /** NaN where there is no present value. */
    public double of(double[] x, Span span, IntPredicate chosen) {
        double[] present = new double[span.size()];
        int n = 0;
        for (int c = span.from(); c < span.to(); c++) {
            if (x[c] == x[c] && chosen.test(c)) present[n++] = x[c];
        }
        return n == 0 ? Double.NaN : of(Arrays.copyOf(present, n));
    }
}
