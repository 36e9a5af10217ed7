package org.provindex.composite.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.provindex.composite.panel.Over.EACH_PERIOD;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.provindex.composite.fault.StepNotApplicableException;
import org.provindex.composite.panel.Panel;

/** Each method on two or three areas, by hand. */
class AggregationTest {
    private static final Offset<Double> EXACT = within(1e-12);

    private static double[] scores(Aggregation method, double[] weights, double[]... columns) {
        int areas = columns[0].length;
        var panel = Panel.builder().period("2022");
        for (int i = 0; i < areas; i++) panel.area("A" + i);
        var axis = panel.build().axis();
        double[] out = new double[areas];
        method.aggregate(
                new Operands(
                        "n",
                        List.of("a", "b", "c").subList(0, columns.length),
                        columns,
                        new double[columns.length][0],
                        weights,
                        axis.all(),
                        false,
                        1,
                        new Operands.Scratch(areas),
                        axis),
                out,
                new double[areas]);
        return out;
    }

    private static final double[] ONE = {2, 8};
    private static final double[] TWO = {8, 2};

    @Test
    void meansAreAsByHand() {
        double[] w = {3, 1};

        assertThat(scores(new ArithmeticMean(), w, ONE, TWO))
                .containsExactly(new double[] {3.5, 6.5}, EXACT);
        // 2^(3/4) 8^(1/4) = 2^1.5
        assertThat(scores(new GeometricMean(), w, ONE, TWO)[0]).isCloseTo(Math.pow(2, 1.5), EXACT);
        // 4 / (3/2 + 1/8)
        assertThat(scores(new HarmonicMean(), w, ONE, TWO)[0]).isCloseTo(4 / 1.625, EXACT);
        // sqrt((3·4 + 64) / 4)
        assertThat(scores(new GeneralisedMean(2), w, ONE, TWO)[0]).isCloseTo(Math.sqrt(19), EXACT);
    }

    @Test
    void theWeightOfAnAbsentChildGoesToTheOthers() {
        double[] absent = {Double.NaN, 2};

        assertThat(scores(new ArithmeticMean(), new double[] {3, 1}, ONE, absent)[0]).isEqualTo(2);
        assertThat(scores(new GeometricMean(), new double[] {3, 1}, ONE, absent)[0])
                .isCloseTo(2, EXACT);
    }

    @Test
    void sumsOfWeightsThatAreEqualAsDecimalsTie() {
        // In floating point 0.1 + 0.2 is more than 0.3.
        double[] scores =
                scores(
                        new Copeland(),
                        new double[] {0.1, 0.2, 0.3},
                        new double[] {1, 0},
                        new double[] {1, 0},
                        new double[] {0, 1});

        assertThat(scores).containsExactly(0, 0);
    }

    @Test
    void topsisOfTheIdealIsOne() {
        double[] scores =
                scores(
                        new Topsis(EACH_PERIOD),
                        new double[] {1, 1},
                        new double[] {1, 0, 0.5},
                        new double[] {1, 0, 0.5});

        assertThat(scores).containsExactly(new double[] {1, 0, 0.5}, EXACT);
    }

    @Test
    void vikorIsAsByHand() {
        // A0: S = 0 + 1/2, R = 1/2; A1: S = 1/2, R = 1/2; A2: S = 1/2 (two quarters), R = 1/4
        double[] scores =
                scores(
                        new Vikor(0, EACH_PERIOD),
                        new double[] {1, 1},
                        new double[] {1, 0, 0.5},
                        new double[] {0, 1, 0.5});

        assertThat(scores).containsExactly(new double[] {0, 0, 1}, EXACT);
    }

    @Test
    void greyRelationalGradeIsAsByHand() {
        // distances 0 and 1: (0 + 0.5) / (0 + 0.5) = 1 and 0.5 / 1.5
        double[] scores =
                scores(
                        new GreyRelational(0.5, EACH_PERIOD),
                        new double[] {1, 1},
                        new double[] {1, 0},
                        new double[] {0, 1});

        assertThat(scores[0]).isCloseTo((1 + 1.0 / 3) / 2, EXACT);
    }

    @Test
    void imbalanceLowersTheMazziottaParetoIndex() {
        // mean 5, population variance 9: 5 - 9/5
        double[] scores =
                scores(
                        new MazziottaPareto(MazziottaPareto.Penalty.NEGATIVE),
                        new double[] {1, 1},
                        ONE,
                        TWO);

        assertThat(scores).containsExactly(new double[] {3.2, 3.2}, EXACT);
    }

    @Test
    void benefitOfTheDoubtLeavesTheFrontierAtOne() {
        // A2 lies halfway to the line between A0 and A1
        double[] scores =
                scores(
                        new BenefitOfTheDoubt(0, 1),
                        new double[] {1, 1},
                        new double[] {1, 0, 0.25},
                        new double[] {0, 1, 0.25});

        assertThat(scores).containsExactly(new double[] {1, 1, 0.5}, EXACT);
    }

    @Test
    void prometheeFlowsCancelOut() {
        assertThat(scores(new Promethee(), new double[] {3, 1}, ONE, TWO))
                .containsExactly(new double[] {-0.5, 0.5}, EXACT);
    }

    @Test
    void aThirdIsTwoSixths() {
        // 1/6 + 1/6 is not 1/3 to the last bit, nor do their decimals add up.
        double[] weights = {1.0 / 3, 1.0 / 6, 1.0 / 6};

        assertThat(
                        scores(
                                new Copeland(),
                                weights,
                                new double[] {1, 0},
                                new double[] {0, 1},
                                new double[] {0, 1}))
                .containsExactly(0, 0);
    }

    @Test
    void aMedianRefusesNegativeWeights() {
        assertThatThrownBy(() -> scores(new Median(), new double[] {1, -0.5}, ONE, TWO))
                .isInstanceOf(StepNotApplicableException.class)
                .hasMessageContaining("b: its weight is -0.5");
    }

    @Test
    void sharesThatNobodyCanKeepAreRefused() {
        assertThatThrownBy(
                        () -> scores(new BenefitOfTheDoubt(0.6, 1), new double[] {1, 1}, ONE, TWO))
                .isInstanceOf(StepNotApplicableException.class)
                .hasMessageContaining("n: no weights of 2 children keep the shares of all");
    }
}
