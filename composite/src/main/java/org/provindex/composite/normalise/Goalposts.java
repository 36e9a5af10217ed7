package org.provindex.composite.normalise;

import org.provindex.composite.fault.OutOfDomainException;
import org.provindex.composite.fault.Place;
import org.provindex.composite.fault.StepNotApplicableException;
import org.provindex.composite.panel.Over;
import org.provindex.composite.panel.Span;

/**
 * Distance between fixed goalposts: {@code lower + (upper - lower) · z} with {@code z = (x - low) /
 * (high - low)}, or {@code 1 - z} where lower values are better; {@code low} and {@code high} are
 * the indicator's {@link Posts}. Truncated, z is cut to 0 to 1. On the log scale x, low and high
 * stand under a natural logarithm. Source: UNDP, Human Development Report 2023/24, technical note 1
 * (income: logarithms, goalposts 100 and 75,000).
 */
public record Goalposts(double lower, double upper, boolean truncate, boolean log)
        implements Normalisation {
    public Goalposts {
        if (!(lower < upper)) {
            throw new IllegalArgumentException("lower must be below upper");
        }
    }

    @Override
    public Over over() {
        return Over.EACH_PERIOD;
    }

    @Override
    public void normalise(Subject subject, double[] x, Span fit, Span target, double[] out) {
        Posts posts = subject.posts();
        if (!posts.hasGoalposts()) {
            throw new StepNotApplicableException(
                    Place.ofIndicator(subject.code()),
                    "normalisation 'goalposts' needs goalposts {lower, upper} at this indicator");
        }
        double low = posts.lower().orElseThrow();
        double high = posts.upper().orElseThrow();
        if (log) {
            if (low <= 0) {
                throw new OutOfDomainException(
                        Place.ofIndicator(subject.code()),
                        "goalpost %s has no logarithm; it must be above 0".formatted(low));
            }
            low = StrictMath.log(low);
            high = StrictMath.log(high);
        }
        int direction = subject.direction();
        // Directed posts, not 1 - z: the subtraction would cost the last digits of small values.
        double bad = direction > 0 ? low : -high;
        double good = direction > 0 ? high : -low;
        for (int c = target.from(); c < target.to(); c++) {
            double value = log ? direction * logarithm(subject, direction * x[c], c) : x[c];
            double z = (value - bad) / (good - bad);
            if (truncate) z = z < 0 ? 0 : z > 1 ? 1 : z;
            out[c] = lower + (upper - lower) * z;
        }
    }

    private static double logarithm(Subject subject, double raw, int cell) {
        if (raw <= 0) {
            throw new OutOfDomainException(
                    subject.place(cell), "%s has no logarithm; it must be above 0".formatted(raw));
        }
        return StrictMath.log(raw);
    }
}
