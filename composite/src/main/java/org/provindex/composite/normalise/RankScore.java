package org.provindex.composite.normalise;

import org.provindex.composite.panel.Over;
import org.provindex.composite.panel.Span;
import org.provindex.composite.rank.Ranks;
import org.provindex.composite.rank.Ties;

/**
 * Rank of the directed value, 1 = worst, n = best. Ranks are taken within the period or over all
 * periods pooled; absent values have no rank and do not count.
 */
public record RankScore(Ties ties, Over over) implements Normalisation {
    public RankScore {
        if (over instanceof Over.Base) {
            throw new IllegalArgumentException("ranks cannot be taken over a base period");
        }
    }

    @Override
    public void normalise(Subject subject, double[] x, Span fit, Span target, double[] out) {
        Ranks.ascending(x, target, ties, out);
    }
}
