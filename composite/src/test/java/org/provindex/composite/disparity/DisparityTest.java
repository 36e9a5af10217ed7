package org.provindex.composite.disparity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.provindex.composite.fault.OutOfDomainException;

class DisparityTest {
    /** Four areas in a row. */
    private static final Map<String, Set<String>> LINE =
            Map.of(
                    "a",
                    Set.of("b"),
                    "b",
                    Set.of("a", "c"),
                    "c",
                    Set.of("b", "d"),
                    "d",
                    Set.of("c"));

    static LongStream seeds() {
        return LongStream.range(0, 120);
    }

    @Test
    void giniAndTheilAreAsByHand() {
        // Σ|x - y| over all ordered pairs of 1, 2, 3, 4 is 20; 20 / (2 · 16 · 2.5) = 0.25
        assertThat(Inequality.gini(new double[] {4, 1, 3, 2})).isCloseTo(0.25, within(1e-15));
        double theil = (0.5 * Math.log(0.5) + 1.5 * Math.log(1.5)) / 2;
        assertThat(Inequality.theil(new double[] {1, 3})).isCloseTo(theil, within(1e-15));
        assertThat(Inequality.gini(new double[] {7, 7, 7})).isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void decompositionsAddUp(long seed) {
        Random random = new Random(seed);
        Map<String, Double> values = new HashMap<>();
        Map<String, String> groups = new HashMap<>();
        for (int i = 0; i < 8 + random.nextInt(30); i++) {
            values.put("A" + i, Math.exp(random.nextGaussian()));
            groups.put("A" + i, "G" + random.nextInt(4));
        }

        var theil = TheilDecomposition.of(values, groups);
        var dagum = DagumDecomposition.of(values, groups);

        assertThat(theil.within() + theil.between()).isCloseTo(theil.total(), within(1e-13));
        assertThat(dagum.within() + dagum.netBetween() + dagum.transvariation())
                .isCloseTo(dagum.total(), within(1e-13));
    }

    @Test
    void moransIOfALineIsAsByHand() {
        // deviations -1.5 -0.5 0.5 1.5; neighbours' products 0.75 - 0.25 + 0.75, twice; 4/6 · 2.5/5
        var line = MoransI.of(Map.of("a", 1.0, "b", 2.0, "c", 3.0, "d", 4.0), LINE, false, 0, 1);

        assertThat(line.statistic()).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(line.expectation()).isCloseTo(-1.0 / 3, within(1e-15));
    }

    @Test
    void thePValueIsSeededAndSmallWhereNeighboursAreAlike() {
        Map<String, Double> values = new HashMap<>();
        Map<String, Set<String>> neighbours = new HashMap<>();
        for (int i = 0; i < 30; i++) {
            values.put("A" + i, (double) i);
            neighbours.put("A" + i, Set.of("A" + (i - 1), "A" + (i + 1)));
        }

        var one = MoransI.of(values, neighbours, true, 999, 5);
        var again = MoransI.of(values, neighbours, true, 999, 5);

        assertThat(one).isEqualTo(again);
        assertThat(one.pValue()).isEqualTo(0.001);
    }

    @Test
    void areasThatCatchUpConvergeInBothSenses() {
        Map<String, Double> first = Map.of("a", 1.0, "b", 2.0, "c", 4.0, "d", 8.0);
        // ln x shrinks by a half towards ln 8 in ten years: slope -0.05, speed ln 2 / 10
        Map<String, Double> last = new HashMap<>();
        first.forEach((area, x) -> last.put(area, Math.exp((Math.log(x) + Math.log(8)) / 2)));

        var beta = Convergence.beta(first, last, 10);
        var sigma = Convergence.sigma(Map.of("2010", first, "2020", last));

        assertThat(beta.slope()).isCloseTo(-0.05, within(1e-12));
        assertThat(beta.speed()).isCloseTo(Math.log(2) / 10, within(1e-12));
        assertThat(sigma.get("2020")).isLessThan(sigma.get("2010"));
    }

    @Test
    void coordinationOfEqualSystemsIsTheRootOfTheirLevel() {
        var equal = Coordination.of(new double[] {0.64, 0.64, 0.64}, new double[] {0.2, 0.3, 0.5});

        assertThat(equal.coupling()).isCloseTo(1, within(1e-12));
        assertThat(equal.degree()).isCloseTo(0.8, within(1e-12));
        assertThat(Coordination.of(new double[] {0, 1}, new double[] {0.5, 0.5}).degree()).isZero();
    }

    @Test
    void aGroupThatHasNothingCountsAsNothing() {
        // A lone area with score 0, as the worst one of a min-max index has.
        var values = Map.of("a", 0.0, "b", 1.0, "c", 3.0);
        var groups = Map.of("a", "poor", "b", "rich", "c", "rich");

        var dagum = DagumDecomposition.of(values, groups);
        var theil = TheilDecomposition.of(values, groups);

        // Gini of 0, 1, 3: (2·1 + 2·3 + 2·2) / (2 · 9 · 4/3) = 0.5; within rich 0.25 · 2/3 · 1.
        assertThat(dagum.total()).isCloseTo(0.5, within(1e-12));
        assertThat(dagum.within()).isCloseTo(0.25 * 2 / 3, within(1e-12));
        assertThat(dagum.within() + dagum.netBetween() + dagum.transvariation())
                .isCloseTo(dagum.total(), within(1e-12));
        // All is in a group of 2 of 3 areas: between = ln(2 / (4/3)).
        assertThat(theil.between()).isCloseTo(Math.log(1.5), within(1e-12));
        assertThat(theil.within() + theil.between()).isCloseTo(theil.total(), within(1e-12));
        assertThat(theil.byGroup()).containsEntry("poor", 0.0);
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> Inequality.gini(new double[] {1, -1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TheilDecomposition.of(Map.of("a", 1.0), Map.of()))
                .hasMessageContaining("area a: is in no group");
        assertThatThrownBy(() -> MoransI.of(Map.of("a", 1.0, "d", 2.0), LINE, false, 9, 1))
                .hasMessageContaining("no two areas are neighbours");
        assertThatThrownBy(() -> TheilDecomposition.of(Map.of("a", -1.0), Map.of("a", "g")))
                .isInstanceOf(OutOfDomainException.class)
                .hasMessageContaining("area a: -1.0 has no inequality");
        assertThatThrownBy(
                        () ->
                                MoransI.of(
                                        Map.of("a", 1.0, "b", 2.0),
                                        Map.of("a", Set.of("a", "b"), "b", Set.of("a")),
                                        false,
                                        9,
                                        1))
                .hasMessageContaining("a is listed as a neighbour of itself");
        assertThatThrownBy(() -> Coordination.of(new double[] {0.2, 0.4}, new double[] {1, 1}))
                .hasMessageContaining("sum to 1");
        assertThatThrownBy(() -> Inequality.coefficientOfVariation(new double[] {3}))
                .hasMessageContaining("at least two");
    }
}
