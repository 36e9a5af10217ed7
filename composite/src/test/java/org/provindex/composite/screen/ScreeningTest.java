package org.provindex.composite.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provindex.composite.Composite;
import org.provindex.composite.CompositeResult;
import org.provindex.composite.mark.Mark;
import org.provindex.composite.methodology.MethodologyFormat;
import org.provindex.composite.panel.Panel;

class ScreeningTest {
    private static CompositeResult compute(String defaults, String pillar, Panel panel) {
        return Composite.compute(
                MethodologyFormat.read(
                        """
                        code: m
                        indicators: [{code: a, direction: 1}, {code: b, direction: 1}]
                        defaults: %s
                        pillars: [{code: p, %s indicators: [a, b]}]
                        """
                                .formatted(defaults, pillar)),
                panel);
    }

    /** Indicator a has no value at all. */
    private static Panel withoutA() {
        var panel = Panel.builder().indicator("a");
        for (String period : new String[] {"2021", "2022"}) {
            panel.value("b", "X", period, 1).value("b", "Y", period, 2).value("b", "Z", period, 4);
        }
        return panel.build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "normalise: {method: minMax, over: pooled}",
                "normalise: {method: zScore, over: pooled}",
                "normalise: {method: percentileRank, over: pooled}",
                "treat: boxCox",
                "treat: {method: boxCox, over: pooled}",
                "treat: winsorise",
                "weighting: entropy",
                "weighting: {method: critic, over: pooled}",
                "aggregate: vikor",
                "aggregate: copeland"
            })
    void anIndicatorThatIsLeftOutDisturbsNoStep(String step) {
        var result = compute("{screen: {byIndicator: 0.5}, %s}".formatted(step), "", withoutA());

        for (String period : result.periods()) {
            assertThat(result.index(period).ranks()).hasSize(3).containsEntry("Z", 1.0);
            assertThat(result.weights(period)).containsEntry("a", 0.0).containsEntry("b", 1.0);
            assertThat(result.effectiveWeights(period)).containsEntry("b", 1.0);
        }
        assertThat(result.marks())
                .filteredOn(mark -> mark.kind() == Mark.Kind.INDICATOR_EXCLUDED)
                .hasSize(2);
    }

    @Test
    void aNodeMayAskForMoreDataThanTheOthers() {
        var panel =
                Panel.builder()
                        .value("a", "X", "1", 1)
                        .value("a", "Y", "1", 2)
                        .value("b", "X", "1", 1)
                        .value("b", "Y", "1", 2)
                        .value("b", "Z", "1", 4)
                        .build();

        var lenient = compute("{screen: {byNode: 0.5}}", "", panel);
        var strict = compute("{screen: {byNode: 0.5}}", "screen: {byNode: 1},", panel);

        assertThat(lenient.node("p", "1").score("Z")).hasValue(100);
        assertThat(strict.node("p", "1").score("Z")).isEmpty();
        assertThat(strict.marks("Z", "1"))
                .filteredOn(mark -> mark.kind() == Mark.Kind.NOT_SCORED)
                .extracting(Mark::detail)
                .contains("1 of 2 children have a score; at least 2 are needed");
    }
}
