package org.provindex.composite.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TiersTest {
    private static final Map<String, Double> SIX =
            Map.of("A", 90.0, "B", 85.0, "C", 50.0, "D", 48.0, "E", 20.0, "F", 18.0);

    @Test
    void aScoreAtAThresholdIsInTheClassAboveIt() {
        Tiers tiers = Tiers.byThresholds(SIX, List.of(20.0, 50.0));
        assertThat(tiers.byArea())
                .containsEntry("A", 1)
                .containsEntry("C", 1)
                .containsEntry("D", 2)
                .containsEntry("E", 2)
                .containsEntry("F", 3);
        assertThatThrownBy(() -> Tiers.byThresholds(SIX, List.of(5.0, 5.0)))
                .hasMessageContaining("different");
    }

    @Test
    void quantilesShareTheAreasOut() {
        Tiers tiers = Tiers.byQuantiles(SIX, 3);
        assertThat(tiers.byArea().values()).containsExactly(1, 1, 2, 2, 3, 3);
        assertThat(tiers.breaks()).containsExactly(85.0, 48.0);
        assertThatThrownBy(() -> Tiers.byQuantiles(SIX, 7)).hasMessageContaining("from 2 to the 6");
    }

    @Test
    void equalScoresStayTogether() {
        Tiers tiers = Tiers.byQuantiles(Map.of("A", 1.0, "B", 1.0, "C", 1.0, "D", 2.0), 2);
        assertThat(tiers.byArea().get("A")).isEqualTo(tiers.byArea().get("B"));
        assertThat(tiers.byArea().get("B")).isEqualTo(tiers.byArea().get("C"));
    }

    @Test
    void naturalBreaksLieInTheGaps() {
        Tiers tiers = Tiers.byNaturalBreaks(SIX, 3);
        assertThat(tiers.breaks()).containsExactly(85.0, 48.0);
        assertThat(tiers.byArea().values()).containsExactly(1, 1, 2, 2, 3, 3);
    }

    static java.util.stream.LongStream seeds() {
        return java.util.stream.LongStream.range(0, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void noOtherClassesHaveSmallerDeviations(long seed) {
        Random random = new Random(seed);
        Map<String, Double> scores = new TreeMap<>();
        for (int i = 0; i < 8; i++) scores.put("A" + i, (double) random.nextInt(12));
        long different = scores.values().stream().distinct().count();
        if (different < 3) return;

        Tiers tiers = Tiers.byNaturalBreaks(scores, 3);

        double[] x = scores.values().stream().mapToDouble(d -> d).sorted().toArray();
        double best = Double.POSITIVE_INFINITY;
        for (int i = 1; i < 7; i++) {
            for (int j = i + 1; j < 8; j++) {
                if (x[i] == x[i - 1] || x[j] == x[j - 1]) continue;
                best = Math.min(best, ssd(x, 0, i) + ssd(x, i, j) + ssd(x, j, 8));
            }
        }
        List<List<Double>> classes =
                new ArrayList<>(List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        tiers.byArea().forEach((area, tier) -> classes.get(tier - 1).add(scores.get(area)));
        double own = 0;
        for (List<Double> each : classes) {
            double[] c = each.stream().mapToDouble(d -> d).toArray();
            own += ssd(c, 0, c.length);
        }
        assertThat(own).isCloseTo(best, org.assertj.core.api.Assertions.within(1e-9));
    }

    private static double ssd(double[] x, int from, int to) {
        double mean = Arrays.stream(x, from, to).average().orElse(0);
        return Arrays.stream(x, from, to).map(v -> (v - mean) * (v - mean)).sum();
    }
}
