package org.provindex.composite.explain;

import org.provindex.composite.aggregate.Aggregation;
import org.provindex.composite.aggregate.ArithmeticMean;
import org.provindex.composite.aggregate.GeneralisedMean;
import org.provindex.composite.aggregate.GeometricMean;
import org.provindex.composite.aggregate.HarmonicMean;
import org.provindex.composite.fault.Place;
import org.provindex.composite.fault.StepNotApplicableException;

/**
 * The curve f of a mean of the form {@code f⁻¹(Σ w f(x))}: x, ln x or x^p.
 *
 * @param power p; 0 stands for the logarithm
 */
record Curve(double power) {
    /**
     * @throws StepNotApplicableException if the method is no such mean, so that its scores have no
     *     parts
     */
    static Curve of(Aggregation method, String node) {
        if (method instanceof ArithmeticMean) return new Curve(1);
        if (method instanceof GeometricMean) return new Curve(0);
        if (method instanceof HarmonicMean) return new Curve(-1);
        if (method instanceof GeneralisedMean mean) return new Curve(mean.p());
        throw new StepNotApplicableException(
                Place.ofIndicator(node),
                "scores by %s cannot be split into contributions; arithmetic, geometric, harmonic"
                                .formatted(method)
                        + " and generalised means can");
    }

    double at(double x) {
        if (power == 1) return x;
        return power == 0 ? StrictMath.log(x) : StrictMath.pow(x, power);
    }

    double inverse(double y) {
        if (power == 1) return y;
        return power == 0 ? StrictMath.exp(y) : StrictMath.pow(y, 1 / power);
    }

    double slope(double x) {
        if (power == 1) return 1;
        return power == 0 ? 1 / x : power * StrictMath.pow(x, power - 1);
    }

    /** Mean slope between two places; that of the curve itself where they are one. */
    double slope(double from, double to) {
        return from == to ? slope(from) : (at(to) - at(from)) / (to - from);
    }
}
