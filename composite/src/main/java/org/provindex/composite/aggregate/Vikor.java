package org.provindex.composite.aggregate;

import java.util.Arrays;
import org.provindex.composite.fault.DegenerateIndicatorException;
import org.provindex.composite.fault.Place;
import org.provindex.composite.panel.Over;

/**
 * VIKOR compromise ranking as the score {@code 1 - Q}: with {@code d = (best - x) / (best -
 * worst)}, group utility {@code S = Σ w·d} and regret {@code R = max w·d}, {@code Q = v (S - S*) /
 * (S⁻ - S*) + (1 - v) (R - R*) / (R⁻ - R*)}. Source: Opricovic and Tzeng, EJOR 156 (2004).
 *
 * @param v weight of group utility against regret, 0 to 1
 * @param over whether best and worst are those of the period or of all periods pooled
 */
public record Vikor(double v, Over over) implements Aggregation {
    public Vikor {
        Reach.check(over);
        if (!(v >= 0 && v <= 1)) throw new IllegalArgumentException("v must be from 0 to 1");
    }

    @Override
    public boolean pooled() {
        return over.equals(Over.POOLED);
    }

    /** Group utility S and individual regret R of one area; lower is better. */
    public record Measures(double utility, double regret) {}

    @Override
    public boolean aggregate(Operands in, double[] out, double[] logOut) {
        Operands.Table table = in.table();
        for (int k = 0; k < table.weights().length; k++) {
            if (table.size() > 0 && table.best(k) == table.worst(k)) {
                throw new DegenerateIndicatorException(
                        Place.ofIndicator(table.codes().get(k)),
                        "all scores are %s, so VIKOR of %s would divide by zero"
                                .formatted(table.best(k), in.node()));
            }
        }
        Measures[] measures = measures(table.rows(), table.weights());
        double[] byUtility = unit(Arrays.stream(measures).mapToDouble(Measures::utility).toArray());
        double[] byRegret = unit(Arrays.stream(measures).mapToDouble(Measures::regret).toArray());
        double[] scores = new double[measures.length];
        for (int r = 0; r < scores.length; r++) {
            scores[r] = 1 - (v * byUtility[r] + (1 - v) * byRegret[r]);
        }
        table.scatter(scores, in.span(), out);
        return false;
    }

    /**
     * @param rows scores by area and child, all present, higher is better; no child constant
     * @param weights only their proportions count
     */
    public static Measures[] measures(double[][] rows, double[] weights) {
        var table = Operands.Table.of(rows, weights);
        double[] w = table.shares();
        double[] utility = new double[rows.length];
        double[] regret = new double[rows.length];
        for (int k = 0; k < w.length; k++) {
            double best = table.best(k);
            double worst = table.worst(k);
            for (int r = 0; r < rows.length; r++) {
                double d = w[k] * (best - rows[r][k]) / (best - worst);
                utility[r] += d;
                regret[r] = Math.max(regret[r], d);
            }
        }
        Measures[] measures = new Measures[rows.length];
        for (int r = 0; r < rows.length; r++) measures[r] = new Measures(utility[r], regret[r]);
        return measures;
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
