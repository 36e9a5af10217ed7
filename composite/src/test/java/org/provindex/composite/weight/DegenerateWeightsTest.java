package org.provindex.composite.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provindex.composite.Composite;
import org.provindex.composite.CompositeResult;
import org.provindex.composite.fault.CompositeException;
import org.provindex.composite.fault.NoDataException;
import org.provindex.composite.fault.ZeroWeightsException;
import org.provindex.composite.methodology.InvalidMethodologyException;
import org.provindex.composite.methodology.MethodologyFormat;
import org.provindex.composite.panel.Panel;

/** Weights from data that have little to say, through the whole computation. */
class DegenerateWeightsTest {
    private static CompositeResult compute(String weighting, Map<String, double[]> columns) {
        return compute(weighting, columns, "2020");
    }

    private static CompositeResult compute(
            String weighting, Map<String, double[]> columns, String... periods) {
        var panel = Panel.builder();
        columns.forEach(
                (code, x) -> {
                    int areas = x.length / periods.length;
                    for (int c = 0; c < x.length; c++) {
                        panel.value(code, "A" + c % areas, periods[c / areas], x[c]);
                    }
                });
        String indicators =
                columns.keySet().stream()
                        .sorted()
                        .map("{indicator: %s, direction: 1}"::formatted)
                        .collect(Collectors.joining(", "));
        return Composite.compute(
                MethodologyFormat.read(
                        """
                        code: m
                        defaults: {normalise: none, weighting: %s}
                        pillars: [{code: p, indicators: [%s]}]
                        """
                                .formatted(weighting, indicators)),
                panel.build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entropy",
                "critic",
                "standardDeviation",
                "coefficientOfVariation",
                "pca",
                "{method: pca, squared: true}"
            })
    void anOnlyChildHasAllTheWeight(String weighting) {
        var result = compute(weighting, Map.of("a", new double[] {1, 2, 4}));

        assertThat(result.weights("2020")).containsEntry("a", 1.0);
        assertThat(result.index("2020").score("A2").orElseThrow()).isCloseTo(4, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "entropy, sum to 0",
        "standardDeviation, sum to 0",
        "coefficientOfVariation, sum to 0",
        "critic, all scores are equal",
        "pca, all scores are equal"
    })
    void childrenThatAreTheSameEverywhereHaveNoWeights(String weighting, String message) {
        // The means of these are not themselves: a standard deviation of 1e-17 would pass for one.
        var columns = Map.of("a", new double[] {0.1, 0.1, 0.1}, "b", new double[] {0.7, 0.7, 0.7});

        assertThatThrownBy(() -> compute(weighting, columns))
                .isInstanceOf(CompositeException.class)
                .hasMessageContaining(message);
    }

    @Test
    void childrenThatAgreeInFullHaveNoCriticWeights() {
        var columns = Map.of("a", new double[] {0.1, 0.3, 0.7}, "b", new double[] {0.2, 0.6, 1.4});

        assertThatThrownBy(() -> compute("critic", columns))
                .isInstanceOf(ZeroWeightsException.class);
    }

    @Test
    void loadingsThatCancelOutAreNoWeights() {
        // Two opposite children: loadings 0.7071 and -0.7071.
        var columns = Map.of("a", new double[] {1, 2, 4}, "b", new double[] {-1, -2, -4});

        assertThatThrownBy(() -> compute("pca", columns)).isInstanceOf(ZeroWeightsException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"entropy", "standardDeviation", "coefficientOfVariation", "critic"})
    void oneAreaIsNoBasisForWeights(String weighting) {
        var columns = Map.of("a", new double[] {1}, "b", new double[] {2});

        assertThatThrownBy(() -> compute(weighting, columns))
                .isInstanceOf(CompositeException.class)
                .hasMessageNotContaining("NaN");
        assertThatThrownBy(() -> compute("standardDeviation", columns))
                .isInstanceOf(NoDataException.class)
                .hasMessageContaining("a: one area has a score");
    }

    @Test
    void eachPartOfACombinationLooksAtItsOwnPeriods() {
        // In each period a and b differ alike; pooled, a differs more.
        var columns = Map.of("a", new double[] {1, 2, 11, 12}, "b", new double[] {1, 2, 1, 2});
        var pooled = compute("{method: standardDeviation, over: pooled}", columns, "1", "2");
        var both =
                compute(
                        "{method: combination, of: [equal, {method: standardDeviation, over: pooled}]}",
                        columns,
                        "1",
                        "2");

        double weight = pooled.weights("1").get("a");
        assertThat(weight).isGreaterThan(0.8);
        assertThat(both.weights("1").get("a")).isCloseTo((0.5 + weight) / 2, within(1e-12));
        assertThat(both.weights("2")).isEqualTo(both.weights("1"));
    }

    @Test
    void weightsAcrossLeavesCannotBePartOfACombination() {
        var columns = Map.of("a", new double[] {1, 2});

        assertThatThrownBy(
                        () ->
                                compute(
                                        "{method: combination, of: [equal, {method: acrossLeaves, by: entropy}]}",
                                        columns))
                .isInstanceOf(InvalidMethodologyException.class)
                .hasMessageContaining("defaults.weighting: of must not list acrossLeaves");
    }
}
