package org.provindex.composite.aggregate;

import org.provindex.composite.fault.DegenerateIndicatorException;
import org.provindex.composite.fault.Place;

/**
 * VIKOR compromise ranking as the score {@code 1 - Q}: with {@code d = (best - x) / (best -
 * worst)}, group utility {@code S = Σ w·d} and regret {@code R = max w·d}, {@code Q = v (S - S*) /
 * (S⁻ - S*) + (1 - v) (R - R*) / (R⁻ - R*)}. Source: Opricovic and Tzeng, EJOR 156 (2004).
 *
 * @param v weight of group utility against regret, 0 to 1
 */
public record Vikor(double v) implements Aggregation {
    public Vikor {
        if (!(v >= 0 && v <= 1)) throw new IllegalArgumentException("v must be from 0 to 1");
    }

    @Override
    public boolean aggregate(Operands in, double[] out, double[] logOut) {
        Operands.Table table = in.table();
        int n = table.size();
        double[] utility = new double[n];
        double[] regret = new double[n];
        double[] w = table.shares();
        for (int k = 0; k < w.length; k++) {
            double best = table.best(k);
            double worst = table.worst(k);
            if (best == worst) {
                throw new DegenerateIndicatorException(
                        Place.ofIndicator(in.codes().get(k)),
                        "all scores are %s, so VIKOR would divide by zero".formatted(best));
            }
            for (int r = 0; r < n; r++) {
                double d = w[k] * (best - table.rows()[r][k]) / (best - worst);
                utility[r] += d;
                regret[r] = Math.max(regret[r], d);
            }
        }
        double[] q = new double[n];
        double[] byUtility = unit(utility);
        double[] byRegret = unit(regret);
        for (int r = 0; r < n; r++) q[r] = 1 - (v * byUtility[r] + (1 - v) * byRegret[r]);
        table.scatter(q, in.span(), out);
        return false;
    }

    /** Min-max to 0 to 1; 0 for all where they are equal. */
    private static double[] unit(double[] x) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double value : x) {
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        double[] unit = new double[x.length];
        for (int r = 0; r < x.length; r++) unit[r] = max > min ? (x[r] - min) / (max - min) : 0;
        return unit;
    }
}
