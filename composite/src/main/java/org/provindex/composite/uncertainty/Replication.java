package org.provindex.composite.uncertainty;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.provindex.composite.panel.Axis;

/** Scores and ranks of the target in one replication. */
public final class Replication {
    private final Axis axis;
    private final double[] scores;
    private final double[] ranks;

    private Replication(Axis axis, double[] scores, double[] ranks) {
        this.axis = axis;
        this.scores = scores;
        this.ranks = ranks;
    }

    static Replication of(Axis axis, int period, double[] scores, double[] ranks) {
        int areas = axis.areas().size();
        return new Replication(
                axis,
                Arrays.copyOfRange(scores, period * areas, (period + 1) * areas),
                Arrays.copyOfRange(ranks, period * areas, (period + 1) * areas));
    }

    public List<String> areas() {
        return axis.areas();
    }

    public OptionalDouble score(String area) {
        return at(scores, area);
    }

    public OptionalDouble rank(String area) {
        return at(ranks, area);
    }

    private OptionalDouble at(double[] values, String area) {
        double value = values[axis.area(area)];
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Mean of |rank - rank in the other| over the areas that both rank. */
    public double meanRankChange(Replication other) {
        return meanRankChange(ranks, other.ranks);
    }

    static double meanRankChange(double[] ranks, double[] others) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < ranks.length; i++) {
            double change = Math.abs(ranks[i] - others[i]);
            if (change != change) continue;
            sum += change;
            n++;
        }
        return sum / n;
    }

    double[] ranks() {
        return ranks;
    }
}
