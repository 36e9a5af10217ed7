package org.provindex.composite.rank;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;
import org.provindex.composite.panel.Span;

/**
 * Ranks scores, 1 = highest. Scores are ranked unrounded unless a number of decimals is given, as
 * the Human Development Index does (three decimals, half up).
 */
public record Ranking(Ties ties, OptionalInt decimals) {
    public static final Ranking COMPETITION = new Ranking(Ties.COMPETITION, OptionalInt.empty());

    public Ranking {
        if (decimals.isPresent() && (decimals.getAsInt() < 0 || decimals.getAsInt() > 15)) {
            throw new IllegalArgumentException("decimals must be from 0 to 15");
        }
    }

    public static Ranking of(Ties ties) {
        return new Ranking(ties, OptionalInt.empty());
    }

    /**
     * Ranks the cells of a span; NaN (no score) gets no rank (NaN).
     *
     * @param scores not modified
     * @param out receives the ranks at the same cells
     */
    public void rank(double[] scores, Span span, double[] out) {
        Ranks.descending(rounded(scores, span), span, ties, out);
    }

    /** The scores as they are compared. */
    private double[] rounded(double[] scores, Span span) {
        if (decimals.isEmpty()) return scores;
        double[] rounded = scores.clone();
        for (int c = span.from(); c < span.to(); c++) {
            if (!Double.isNaN(scores[c])) rounded[c] = round(scores[c], decimals.getAsInt());
        }
        return rounded;
    }

    private static double round(double score, int decimals) {
        return BigDecimal.valueOf(score).setScale(decimals, RoundingMode.HALF_UP).doubleValue();
    }
}
