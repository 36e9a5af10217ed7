package org.provindex.composite.disparity;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.regression.SimpleRegression;
import org.provindex.composite.fault.OutOfDomainException;
import org.provindex.composite.fault.Place;

/** Whether areas grow alike over time. */
public final class Convergence {
    private Convergence() {}

    /** Dispersion (coefficient of variation, n - 1) by period: falling means sigma-convergence. */
    public static SortedMap<String, Double> sigma(Map<String, Map<String, Double>> valuesByPeriod) {
        var sigma = new TreeMap<String, Double>();
        valuesByPeriod.forEach(
                (period, values) ->
                        sigma.put(
                                period,
                                Inequality.coefficientOfVariation(
                                        new TreeMap<>(values)
                                                .values().stream()
                                                        .mapToDouble(Double::doubleValue)
                                                        .toArray())));
        return sigma;
    }

    /**
     * Absolute beta-convergence.
     *
     * @param slope of mean yearly log growth on the log of the first value; negative means
     *     convergence
     * @param speed yearly speed {@code -ln(1 + slope · years) / years}; NaN where slope is too
     *     negative
     * @param pValue two-sided, of the slope being 0
     */
    public record Beta(
            double slope, double standardError, double pValue, double rSquared, double speed) {}

    /**
     * Regresses {@code ln(last / first) / years} on {@code ln first} over the areas in both.
     * Source: Barro and Sala-i-Martin, Journal of Political Economy 100 (1992).
     *
     * @param first values by area, above 0
     * @param last the same areas later; areas missing in one of the two are left out
     * @param years between the two, above 0
     */
    public static Beta beta(Map<String, Double> first, Map<String, Double> last, double years) {
        if (!(years > 0)) throw new IllegalArgumentException("years must be above 0");
        var regression = new SimpleRegression();
        new TreeMap<>(first)
                .forEach(
                        (area, start) -> {
                            Double end = last.get(area);
                            if (end == null) return;
                            if (!(start > 0 && end > 0)) {
                                throw new OutOfDomainException(
                                        Place.ofArea(area),
                                        "growth from %s to %s has no logarithm; both must be above 0"
                                                .formatted(start, end));
                            }
                            regression.addData(
                                    StrictMath.log(start), StrictMath.log(end / start) / years);
                        });
        if (regression.getN() < 3) {
            throw new IllegalArgumentException("at least three areas are needed in both periods");
        }
        double slope = regression.getSlope();
        if (Double.isNaN(slope)) {
            throw new IllegalArgumentException(
                    "all areas start from the same value: nothing can converge");
        }
        double error = regression.getSlopeStdErr();
        double t = Math.abs(slope / error);
        double p = 2 * new TDistribution(regression.getN() - 2).cumulativeProbability(-t);
        double speed = -StrictMath.log(1 + slope * years) / years;
        return new Beta(slope, error, p, regression.getRSquare(), speed);
    }
}
