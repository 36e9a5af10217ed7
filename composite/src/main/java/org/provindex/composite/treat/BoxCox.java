package org.provindex.composite.treat;

import java.util.Locale;
import java.util.OptionalDouble;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;
import org.provindex.composite.fault.DegenerateIndicatorException;
import org.provindex.composite.fault.OutOfDomainException;
import org.provindex.composite.fault.Place;
import org.provindex.composite.panel.Axis;
import org.provindex.composite.panel.Over;
import org.provindex.composite.panel.Span;

/**
 * Box-Cox power transformation {@code (x^λ - 1) / λ}, and {@code ln x} for λ = 0; values must be
 * above 0. Without a λ, the one from -5 to 5 that makes the values most like a normal distribution
 * (largest profile likelihood). Source: Box and Cox, An Analysis of Transformations, JRSS B 26
 * (1964).
 */
public record BoxCox(OptionalDouble lambda, Over over) implements Treatment {
    public BoxCox {
        if (over instanceof Over.Base) {
            throw new IllegalArgumentException("over must be period or pooled");
        }
    }

    @Override
    public String treat(String code, Axis axis, double[] x, Span span, double[] out) {
        for (int c = span.from(); c < span.to(); c++) {
            if (x[c] <= 0) {
                throw new OutOfDomainException(
                        axis.place(code, c),
                        "%s has no Box-Cox transformation; it must be above 0".formatted(x[c]));
            }
        }
        double chosen = lambda.isPresent() ? lambda.getAsDouble() : likeliest(code, x, span);
        for (int c = span.from(); c < span.to(); c++) out[c] = power(x[c], chosen);
        return String.format(Locale.ROOT, "Box-Cox with lambda %.4f", chosen);
    }

    private static double power(double x, double lambda) {
        return lambda == 0 ? StrictMath.log(x) : (StrictMath.pow(x, lambda) - 1) / lambda;
    }

    private static double likeliest(String code, double[] x, Span span) {
        double[] extent = Treatment.extent(x, span);
        if (!(extent[0] < extent[1])) {
            throw new DegenerateIndicatorException(
                    Place.ofIndicator(code), "all values are equal: no lambda is best");
        }
        UnivariateFunction likelihood = lambda -> logLikelihood(x, span, lambda);
        return new BrentOptimizer(1e-10, 1e-12)
                .optimize(
                        new MaxEval(1000),
                        new UnivariateObjectiveFunction(likelihood),
                        GoalType.MAXIMIZE,
                        new SearchInterval(-5, 5))
                .getPoint();
    }

    private static double logLikelihood(double[] x, Span span, double lambda) {
        double n = 0;
        double sum = 0;
        double logs = 0;
        for (int c = span.from(); c < span.to(); c++) {
            if (x[c] != x[c]) continue;
            n++;
            sum += power(x[c], lambda);
            logs += StrictMath.log(x[c]);
        }
        double mean = sum / n;
        double squares = 0;
        for (int c = span.from(); c < span.to(); c++) {
            if (x[c] != x[c]) continue;
            double d = power(x[c], lambda) - mean;
            squares += d * d;
        }
        return -n / 2 * StrictMath.log(squares / n) + (lambda - 1) * logs;
    }
}
