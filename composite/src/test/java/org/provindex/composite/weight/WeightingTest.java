package org.provindex.composite.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.provindex.composite.panel.Over.EACH_PERIOD;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.provindex.composite.fault.DegenerateIndicatorException;
import org.provindex.composite.fault.StepNotApplicableException;
import org.provindex.composite.panel.Panel;
import org.provindex.composite.panel.Spread;

class WeightingTest {
    private static final Offset<Double> EXACT = within(1e-12);

    private static WeightedChildren children(double[]... columns) {
        var panel = Panel.builder();
        for (int i = 0; i < columns[0].length; i++) panel.area("A" + i);
        var axis = panel.period("2022").build().axis();
        List<String> codes =
                java.util.stream.IntStream.range(0, columns.length).mapToObj(k -> "c" + k).toList();
        return new WeightedChildren(
                "n", codes, new double[columns.length], columns, axis.all(), axis);
    }

    @Test
    void entropyOfTwoAreasIsAsByHand() {
        // p = 1/4, 3/4: e = -(0.25 ln 0.25 + 0.75 ln 0.75) / ln 2 = 0.8112781244591328
        var weights =
                new Entropy(0, EACH_PERIOD)
                        .weights(children(new double[] {1, 3}, new double[] {0, 1}));

        assertThat(weights[0]).isCloseTo(1 - 0.8112781244591328, EXACT);
        assertThat(weights[1]).isCloseTo(1, EXACT);
    }

    @Test
    void criticOfOppositeIndicatorsIsAsByHand() {
        // r = -1, so each weight is sd · 2; sd of 0, 1 is 0.7071, of 4, 0 four times that
        var weights =
                new Critic(Spread.SAMPLE, false, EACH_PERIOD)
                        .weights(children(new double[] {0, 1}, new double[] {4, 0}));

        assertThat(weights[0]).isCloseTo(Math.sqrt(2), EXACT);
        assertThat(weights[1]).isCloseTo(4 * Math.sqrt(2), EXACT);
    }

    @Test
    void aConstantIndicatorHasNoCriticWeight() {
        assertThatThrownBy(
                        () ->
                                new Critic(Spread.SAMPLE, false, EACH_PERIOD)
                                        .weights(
                                                children(new double[] {1, 1}, new double[] {4, 0})))
                .isInstanceOf(DegenerateIndicatorException.class)
                .hasMessageContaining("c0");
    }

    @Test
    void principalComponentOfTwoCorrelatedIndicatorsWeighsThemAlike() {
        var weights =
                new PrincipalComponents(1, false, EACH_PERIOD)
                        .weights(children(new double[] {1, 2, 4}, new double[] {10, 30, 35}));

        assertThat(weights[0]).isCloseTo(weights[1], EXACT).isPositive();
    }

    /** Consistent judgements 2, 4, 2 give 4/7, 2/7, 1/7. */
    @Test
    void consistentJudgementsGiveTheirProportions() {
        var priorities = new Ahp(List.of(2.0, 4.0, 2.0), 0.1).priorities("n", 3);

        assertThat(priorities.weights())
                .containsExactly(new double[] {4.0 / 7, 2.0 / 7, 1.0 / 7}, EXACT);
        assertThat(priorities.consistencyRatio()).isCloseTo(0, within(1e-10));
    }

    @Test
    void contradictingJudgementsAreRefused() {
        var ahp = new Ahp(List.of(9.0, 1.0 / 9, 9.0), 0.1);

        assertThatThrownBy(() -> ahp.weights(children(new double[2], new double[2], new double[2])))
                .isInstanceOf(StepNotApplicableException.class)
                .hasMessageContaining("consistency ratio");
    }

    @Test
    void aCombinationIsTheRootOfTheProduct() {
        var combined =
                new Combination(
                                List.of(
                                        new StandardDeviation(Spread.SAMPLE, EACH_PERIOD),
                                        new EqualWeights()),
                                Combination.Rule.GEOMETRIC)
                        .weights(children(new double[] {0, 1}, new double[] {0, 4}));

        // shares 0.2, 0.8 times 0.5: roots in the proportion 1 to 2
        assertThat(combined).containsExactly(new double[] {1.0 / 3, 2.0 / 3}, EXACT);
    }
}
