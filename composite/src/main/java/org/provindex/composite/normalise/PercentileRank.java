package org.provindex.composite.normalise;

import org.provindex.composite.fault.DegenerateIndicatorException;
import org.provindex.composite.panel.Over;
import org.provindex.composite.panel.Span;
import org.provindex.composite.rank.Ranks;
import org.provindex.composite.rank.Ties;

/**
 * Percentile rank: {@code (rank - 1) / (n - 1)}, 0 = worst, 1 = best. Ranks are taken within the
 * period or over all periods pooled; absent values have no rank and do not count.
 */
public record PercentileRank(Ties ties, Over over) implements Normalisation {
    public PercentileRank {
        if (over instanceof Over.Base) {
            throw new IllegalArgumentException("ranks cannot be taken over a base period");
        }
    }

    @Override
    public void normalise(Subject subject, double[] x, Span fit, Span target, double[] out) {
        Ranks.ascending(x, target, ties, out);
        int n = 0;
        for (int c = target.from(); c < target.to(); c++) {
            if (out[c] == out[c]) n++;
        }
        if (n < 2) {
            throw new DegenerateIndicatorException(
                    subject.place(target),
                    "a percentile rank needs at least two areas with a value");
        }
        for (int c = target.from(); c < target.to(); c++) out[c] = (out[c] - 1) / (n - 1);
    }
}
