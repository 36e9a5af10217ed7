package org.provindex.composite.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorrelationTest {
    private static final MathContext DIGITS = new MathContext(60);
    private static final Offset<Double> EXACT = within(1e-12);

    static LongStream seeds() {
        return LongStream.range(0, 120);
    }

    @Test
    void ranksWithTiesAreAsByHand() {
        double[] x = {1, 2, 2, 3};
        double[] y = {1, 3, 2, 2};
        // Ranks 1, 2.5, 2.5, 4 and 1, 4, 2.5, 2.5: Σ(dx·dy) = 2.25, Σdx² = Σdy² = 4.5.
        assertThat(Correlation.SPEARMAN.of(x, y)).isCloseTo(0.5, EXACT);
        // 3 pairs agree, 1 disagrees, one is tied in x alone, one in y alone: 2 / √(5 · 5).
        assertThat(Correlation.KENDALL.of(x, y)).isCloseTo(0.4, EXACT);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aSmallCorrelationKeepsItsDigits(long seed) {
        var random = new Random(seed);
        double[] x = random.doubles(40, 0, 100).toArray();
        double[] noise = random.doubles(40, 0, 1).toArray();
        // What is left of the noise when the line through x is taken out, and a trace of x.
        double slope = covariance(x, noise) / covariance(x, x);
        double[] y = new double[40];
        for (int i = 0; i < 40; i++) y[i] = noise[i] - slope * x[i] + 1e-7 * x[i];

        assertThat(Correlation.PEARSON.of(x, y)).isCloseTo(exact(x, y), within(1e-14));
        assertThat(exact(x, y)).isBetween(1e-6, 1e-3);
    }

    @Test
    void aConstantColumnHasNoCorrelation() {
        // The mean of 0.1, 0.1, 0.1 is not 0.1.
        double[] constant = {0.1, 0.1, 0.1};
        double[] other = {1, 2, 4};

        for (Correlation kind : Correlation.values()) {
            assertThat(kind.of(constant, other)).as(kind.name()).isNaN();
        }
    }

    private static double covariance(double[] x, double[] y) {
        double mx = Arrays.stream(x).average().orElseThrow();
        double my = Arrays.stream(y).average().orElseThrow();
        double sum = 0;
        for (int i = 0; i < x.length; i++) sum += (x[i] - mx) * (y[i] - my);
        return sum;
    }

    /** With 60 digits. */
    private static double exact(double[] x, double[] y) {
        BigDecimal xy = centred(x, y);
        BigDecimal product = centred(x, x).multiply(centred(y, y));
        return xy.divide(product.sqrt(DIGITS), DIGITS).doubleValue();
    }

    private static BigDecimal centred(double[] x, double[] y) {
        BigDecimal n = BigDecimal.valueOf(x.length);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal sumX = BigDecimal.ZERO;
        BigDecimal sumY = BigDecimal.ZERO;
        for (int i = 0; i < x.length; i++) {
            BigDecimal a = new BigDecimal(x[i]);
            BigDecimal b = new BigDecimal(y[i]);
            sum = sum.add(a.multiply(b));
            sumX = sumX.add(a);
            sumY = sumY.add(b);
        }
        return sum.subtract(sumX.multiply(sumY).divide(n, DIGITS));
    }
}
