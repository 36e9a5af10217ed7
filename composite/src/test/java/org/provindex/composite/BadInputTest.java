package org.provindex.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.provindex.composite.panel.Over.EACH_PERIOD;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provindex.composite.fault.CompositeException;
import org.provindex.composite.fault.DegenerateIndicatorException;
import org.provindex.composite.fault.DuplicateValueException;
import org.provindex.composite.fault.NoDataException;
import org.provindex.composite.fault.NotFiniteValueException;
import org.provindex.composite.fault.OutOfDomainException;
import org.provindex.composite.fault.StepNotApplicableException;
import org.provindex.composite.fault.UnknownAreaException;
import org.provindex.composite.fault.UnknownGroupingException;
import org.provindex.composite.fault.UnknownIndicatorException;
import org.provindex.composite.fault.UnknownNodeException;
import org.provindex.composite.fault.UnknownPeriodException;
import org.provindex.composite.methodology.InvalidMethodologyException;
import org.provindex.composite.methodology.Leaf;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.methodology.MethodologyFormat;
import org.provindex.composite.methodology.Name;
import org.provindex.composite.methodology.Node;
import org.provindex.composite.methodology.Pillar;
import org.provindex.composite.methodology.Steps;
import org.provindex.composite.panel.Panel;
import org.provindex.composite.weight.Entropy;

/** Bad input is refused by name, with area and indicator; nothing is skipped or made up. */
class BadInputTest {
    private static Methodology methodology(String defaults) {
        return MethodologyFormat.read(
                """
                code: m
                defaults: %s
                indicators: [{code: a, direction: 1}, {code: b, direction: -1}]
                pillars: [{code: p, indicators: [a, b]}]
                """
                        .formatted(defaults));
    }

    /** Indicator a as given for X, Y, Z; b is 1, 2, 3. */
    private static Panel panel(double... a) {
        var panel = Panel.builder();
        String[] areas = {"X", "Y", "Z"};
        for (int i = 0; i < a.length; i++) {
            panel.value("a", areas[i], "2022", a[i]).value("b", areas[i], "2022", i + 1);
        }
        return panel.build();
    }

    private static <E extends CompositeException> E refusal(
            Class<E> type, String defaults, Panel panel) {
        return catchThrowableOfType(type, () -> Composite.compute(methodology(defaults), panel));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "minMax",
                "zScore",
                "distanceToMaximum",
                "{method: distanceToReference, area: X}"
            })
    void aConstantIndicatorIsNamed(String method) {
        var refusal =
                refusal(
                        DegenerateIndicatorException.class,
                        "{normalise: %s}".formatted(method),
                        panel(5, 5, 5));

        assertThat(refusal.place().indicator()).hasValue("a");
        assertThat(refusal.place().period()).hasValue("2022");
    }

    @Test
    void anIndicatorWithoutAnyValueIsNamed() {
        var panel =
                Panel.builder()
                        .indicator("a")
                        .value("b", "X", "2022", 1)
                        .value("b", "Y", "2022", 2)
                        .build();

        var refusal = refusal(NoDataException.class, "{}", panel);

        assertThat(refusal.place().indicator()).hasValue("a");
        assertThat(refusal.getMessage()).contains("2022");
    }

    @Test
    void anIndicatorWithoutAnyValueIsLeftOutWhereTheMethodologySaysSo() {
        var panel =
                Panel.builder()
                        .indicator("a")
                        .value("b", "X", "2022", 1)
                        .value("b", "Y", "2022", 2)
                        .build();

        var result = Composite.compute(methodology("{screen: {byIndicator: 0.5}}"), panel);

        assertThat(result.index("2022").scores()).isEqualTo(Map.of("X", 100.0, "Y", 0.0));
        assertThat(result.marks())
                .singleElement()
                .satisfies(mark -> assertThat(mark.detail()).contains("0 of 2 areas"));
    }

    @Test
    void oneAreaCannotBeComparedWithItself() {
        assertThat(refusal(DegenerateIndicatorException.class, "{}", panel(5)))
                .hasMessageContaining("a, period 2022");
    }

    @Test
    void aZeroInAGeometricMeanIsNamed() {
        var refusal = refusal(OutOfDomainException.class, "{aggregate: geometric}", panel(1, 2, 3));

        assertThat(refusal.place().indicator()).hasValue("a");
        assertThat(refusal.place().area()).hasValue("X");
        assertThat(refusal.getMessage()).contains("must be above 0");
    }

    @ParameterizedTest
    @CsvSource({"log", "boxCox"})
    void aNegativeValueUnderALogarithmIsNamed(String treatment) {
        var refusal =
                refusal(
                        OutOfDomainException.class,
                        "{treat: %s}".formatted(treatment),
                        panel(1, -2, 3));

        assertThat(refusal.place().indicator()).hasValue("a");
        assertThat(refusal.place().area()).hasValue("Y");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsRefused(double value) {
        assertThatThrownBy(() -> Panel.builder().value("a", "X", "2022", value))
                .isInstanceOf(NotFiniteValueException.class)
                .hasMessageContaining("a, area X, period 2022");
    }

    @Test
    void anAreaWithTwoValuesIsRefused() {
        assertThatThrownBy(
                        () -> Panel.builder().value("a", "X", "2022", 1).value("a", "X", "2022", 1))
                .isInstanceOf(DuplicateValueException.class)
                .hasMessageContaining("a, area X, period 2022");
    }

    @Test
    void weightsThatSumToZeroAreRefused() {
        var methodology = methodology("{}");

        assertThatThrownBy(() -> methodology.withWeights(Map.of("a", 0.0, "b", 0.0)))
                .isInstanceOf(InvalidMethodologyException.class)
                .hasMessageContaining(
                        "pillars[0].indicators: weights of the children of 'p' sum to 0");
        assertThatThrownBy(() -> methodology.withWeights(Map.of("c", 1.0)))
                .isInstanceOf(UnknownNodeException.class)
                .hasMessageContaining("c");
    }

    @Test
    void aCycleInTheTreeIsRefused() {
        List<Node> inner = List.of(Leaf.of("a"));
        Node again = new Pillar("p", Name.NONE, 1, Steps.none(), inner);
        Node outer = new Pillar("p", Name.NONE, 1, Steps.none(), List.of(again));

        assertThatThrownBy(
                        () ->
                                Methodology.of(
                                        "m",
                                        Steps.none(),
                                        new Pillar(
                                                "index",
                                                Name.NONE,
                                                1,
                                                Steps.none(),
                                                List.of(outer))))
                .isInstanceOf(InvalidMethodologyException.class)
                .hasMessageContaining("'p' is its own ancestor: a cycle");
    }

    @Test
    void aZeroDenominatorIsNamed() {
        var methodology =
                MethodologyFormat.read(
                        """
                        code: m
                        indicators: [{code: a, direction: 1}]
                        pillars: [{code: p, indicators: [{indicator: a, denominate: {by: b}}]}]
                        """);
        var panel = Panel.builder().value("a", "X", "2022", 1).value("b", "X", "2022", 0).build();

        assertThatThrownBy(() -> Composite.compute(methodology, panel))
                .isInstanceOf(OutOfDomainException.class)
                .hasMessageContaining("b, area X, period 2022");
    }

    @Test
    void unknownNamesAreRefused() {
        var result = Composite.compute(methodology("{}"), panel(1, 2, 3));

        assertThatThrownBy(() -> result.index("1999")).isInstanceOf(UnknownPeriodException.class);
        assertThatThrownBy(() -> result.index("2022").score("W"))
                .isInstanceOf(UnknownAreaException.class);
        assertThatThrownBy(() -> result.node("q", "2022")).isInstanceOf(UnknownNodeException.class);
        assertThat(
                        refusal(
                                UnknownGroupingException.class,
                                "{impute: {method: group, by: region}}",
                                panel(1, 2, 3)))
                .hasMessageContaining("region");
        assertThat(
                        refusal(
                                UnknownIndicatorException.class,
                                "{}",
                                Panel.builder().value("a", "X", "2022", 1).build()))
                .hasMessageContaining("b");
    }

    @Test
    void goalpostsMustBeStatedWhereTheyAreUsed() {
        assertThat(
                        refusal(
                                StepNotApplicableException.class,
                                "{normalise: goalposts}",
                                panel(1, 2, 3)))
                .hasMessageContaining("a: normalisation 'goalposts' needs goalposts");
    }

    @Test
    void entropyOfNegativeScoresIsRefused() {
        assertThat(
                        refusal(
                                OutOfDomainException.class,
                                "{normalise: zScore, weighting: entropy}",
                                panel(1, 2, 3)))
                .hasMessageContaining("a");
    }

    @Test
    void scoresOfMethodsThatCompareAreasHaveNoParts() {
        var result = Composite.compute(methodology("{aggregate: topsis}"), panel(1, 2, 3));

        assertThatThrownBy(() -> result.contributions("X", "2022"))
                .isInstanceOf(StepNotApplicableException.class);
    }

    @Test
    void anAreaThatLacksAChildIsNotComparedAndIsMarked() {
        var panel =
                Panel.builder()
                        .value("a", "X", "2022", 1)
                        .value("a", "Y", "2022", 2)
                        .value("a", "Z", "2022", 3)
                        .value("b", "X", "2022", 2)
                        .value("b", "Y", "2022", 1)
                        .build();

        var result = Composite.compute(methodology("{aggregate: copeland}"), panel);

        assertThat(result.node("p", "2022").ranks()).containsOnlyKeys("X", "Y");
        assertThat(result.marks("Z", "2022"))
                .extracting(mark -> mark.kind().name())
                .contains("MISSING", "NOT_SCORED");
    }

    @Test
    void entropyIsDefinedByItsShift() {
        assertThatThrownBy(() -> new Entropy(-1, EACH_PERIOD))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
