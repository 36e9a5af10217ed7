package org.provindex.composite.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.provindex.composite.panel.Span;
import org.provindex.composite.rank.Ranking;
import org.provindex.composite.rank.Ranks;
import org.provindex.composite.rank.Ties;

class RankLawsTest {
    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    /** Up to 300 numbers with many ties, gaps and negative zeros. */
    private static double[] numbers(long seed) {
        Random random = new Random(seed);
        double[] x = new double[1 + random.nextInt(300)];
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextInt(10) == 0 ? Double.NaN : random.nextInt(40) - 20;
            if (x[i] == 0 && random.nextBoolean()) x[i] = -0.0;
            if (random.nextInt(3) == 0) x[i] = random.nextGaussian() * 1e-3;
        }
        return x;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ranksAreThoseOfBruteForce(long seed) {
        double[] x = numbers(seed);
        Span span = new Span(0, x.length);
        for (Ties ties : Ties.values()) {
            double[] down = new double[x.length];
            double[] up = new double[x.length];
            Ranks.descending(x, span, ties, down);
            Ranks.ascending(x, span, ties, up);
            double[] negative = Arrays.stream(x).map(v -> -v).toArray();
            for (int i = 0; i < x.length; i++) {
                assertThat(down[i]).isEqualTo((Double) brute(x, i, ties));
                assertThat(up[i]).isEqualTo((Double) brute(negative, i, ties));
            }
        }
    }

    private static double brute(double[] x, int i, Ties ties) {
        if (Double.isNaN(x[i])) return Double.NaN;
        double v = x[i];
        long better = Arrays.stream(x).filter(w -> w > v).count();
        long equal = Arrays.stream(x).filter(w -> w == v).count();
        return switch (ties) {
            case COMPETITION -> better + 1;
            case AVERAGE -> better + (equal + 1) / 2.0;
            case DENSE ->
                    Arrays.stream(x).filter(w -> w > v).map(w -> w + 0.0).distinct().count() + 1;
        };
    }

    @Test
    void tiedAreasShareTheBetterRank() {
        Map<String, Double> scores = Map.of("a", 3.0, "b", 2.0, "c", 2.0, "d", 1.0);

        assertThat(Ranks.within(scores, List.of("a", "b", "c", "d"), Ranking.COMPETITION))
                .isEqualTo(Map.of("a", 1.0, "b", 2.0, "c", 2.0, "d", 4.0));
        assertThat(Ranks.within(scores, List.of("b", "c", "d", "z"), Ranking.of(Ties.DENSE)))
                .isEqualTo(Map.of("b", 1.0, "c", 1.0, "d", 2.0));
    }

    @Test
    void roundedScoresTie() {
        var ranking = new Ranking(Ties.COMPETITION, OptionalInt.of(3));

        assertThat(
                        Ranks.within(
                                Map.of("a", 0.9364, "b", 0.9361, "c", 0.935),
                                List.of("a", "b", "c"),
                                ranking))
                .isEqualTo(Map.of("a", 1.0, "b", 1.0, "c", 3.0));
    }
}
