package org.provindex.composite.weight;

import java.util.Arrays;
import org.provindex.composite.panel.Spread;

/** Mean, standard deviation and correlation of plain numbers without gaps. */
final class Moments {
    private Moments() {}

    static double mean(double[] x) {
        double sum = 0;
        for (double v : x) sum += v;
        return sum / x.length;
    }

    /** Exactly 0 where all are equal, although their mean may miss them by the last bit. */
    static double sd(double[] x, Spread spread) {
        if (Arrays.stream(x).allMatch(v -> v == x[0])) return 0;
        double mean = mean(x);
        double squares = 0;
        for (double v : x) squares += (v - mean) * (v - mean);
        return Math.sqrt(squares / spread.divisor(x.length));
    }

    static double correlation(double[] x, double[] y) {
        double mx = mean(x);
        double my = mean(y);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - mx) * (y[i] - my);
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
