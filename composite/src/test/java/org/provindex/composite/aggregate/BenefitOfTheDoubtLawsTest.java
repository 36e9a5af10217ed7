package org.provindex.composite.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.provindex.composite.panel.Panel;

/** The linear program against all corners of the feasible weights, for two children. */
class BenefitOfTheDoubtLawsTest {
    static LongStream seeds() {
        return LongStream.range(0, 120);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void scoresAreThoseOfTheBestCorner(long seed) {
        var random = new Random(seed);
        int areas = 1 + random.nextInt(40);
        double[][] columns = new double[2][areas];
        for (int i = 0; i < areas; i++) {
            columns[0][i] = 1 + random.nextInt(9);
            columns[1][i] = 100 * Math.exp(random.nextGaussian());
        }
        double least = seed % 2 == 0 ? 0 : 0.1 + 0.3 * random.nextDouble();

        double[] scores = scores(new BenefitOfTheDoubt(least, 1 - least), columns);

        for (int i = 0; i < areas; i++) {
            assertThat(scores[i]).isCloseTo(best(columns, i, least), within(1e-9));
        }
        // Free weights put the best area of a child first; it need not keep limited shares.
        if (least == 0) assertThat(scores).contains(1.0);
    }

    /** With share s of the first child, weights are a ray: as far as the first area that is met. */
    private static double best(double[][] x, int area, double least) {
        List<Double> shares = new ArrayList<>(List.of(least, 1 - least));
        for (int i = 0; i < x[0].length; i++) {
            for (int j = 0; j < i; j++) {
                // Where areas i and j are met at once: s·a_i + (1 - s)·b_i = s·a_j + (1 - s)·b_j.
                double a = (x[0][i] - x[0][j]) / x[0][area];
                double b = (x[1][i] - x[1][j]) / x[1][area];
                double share = b / (b - a);
                if (share > least && share < 1 - least) shares.add(share);
            }
        }
        double best = 0;
        for (double s : shares) {
            double most = 0;
            for (int i = 0; i < x[0].length; i++) {
                most = Math.max(most, s * x[0][i] / x[0][area] + (1 - s) * x[1][i] / x[1][area]);
            }
            best = Math.max(best, 1 / most);
        }
        return best;
    }

    private static double[] scores(Aggregation method, double[][] columns) {
        var panel = Panel.builder().period("2022");
        for (int i = 0; i < columns[0].length; i++) panel.area("A%02d".formatted(i));
        var axis = panel.build().axis();
        double[] out = new double[columns[0].length];
        method.aggregate(
                new Operands(
                        "n",
                        List.of("a", "b"),
                        columns,
                        new double[2][0],
                        new double[] {1, 1},
                        axis.all(),
                        true,
                        1,
                        new Operands.Scratch(out.length),
                        axis),
                out,
                new double[out.length]);
        return out;
    }
}
