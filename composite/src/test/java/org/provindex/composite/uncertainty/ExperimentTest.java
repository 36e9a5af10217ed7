package org.provindex.composite.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.provindex.composite.panel.Over.EACH_PERIOD;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provindex.composite.Composite;
import org.provindex.composite.aggregate.ArithmeticMean;
import org.provindex.composite.aggregate.GeometricMean;
import org.provindex.composite.fault.CompositeException;
import org.provindex.composite.methodology.Directions;
import org.provindex.composite.methodology.MethodologyFormat;
import org.provindex.composite.methodology.Steps;
import org.provindex.composite.normalise.MinMax;
import org.provindex.composite.panel.Panel;

class ExperimentTest {
    private static final String YAML =
            """
            code: uncertain
            defaults: {normalise: {method: minMax, lower: 1, upper: 100}}
            indicators:
              - {code: a, direction: 1}
              - {code: b, direction: -1}
              - {code: c, direction: 1}
            pillars:
              - {code: p, indicators: [a, b]}
              - {code: q, indicators: [c]}
            """;

    private static Panel panel() {
        var random = new Random(5);
        var panel = Panel.builder();
        for (int i = 0; i < 20; i++) {
            for (String indicator : List.of("a", "b", "c")) {
                panel.value(indicator, "A%02d".formatted(i), "2022", 10 + random.nextDouble());
            }
        }
        return panel.build();
    }

    private static Experiment experiment() {
        var means =
                Alternatives.at(
                        "mean",
                        "index",
                        List.of("arithmetic", "geometric"),
                        List.of(
                                Steps.none().aggregate(new ArithmeticMean()),
                                Steps.none().aggregate(new GeometricMean())));
        return Experiment.of(
                MethodologyFormat.read(YAML),
                panel(),
                Directions.NONE,
                List.of(
                        means,
                        new WeightNoise("noise", 0.3, List.of("p", "q")),
                        new DirichletWeights("dirichlet", "p", 20),
                        new DataError("error", 0.01, List.of("c"))),
                "index",
                "2022");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void theNumberOfThreadsChangesNoBit(int threads) {
        var design = Design.random(500, 42);
        var one = experiment().run(design, new Keep(true, true), 1);
        var many = experiment().run(design, new Keep(true, true), threads);

        for (String area : experiment().areas()) {
            assertThat(many.ranks(area).mean()).isEqualTo(one.ranks(area).mean());
            assertThat(many.ranks(area).quantile(0.05)).isEqualTo(one.ranks(area).quantile(0.05));
            assertThat(many.probabilityBeats(area, "A00"))
                    .isEqualTo(one.probabilityBeats(area, "A00"));
            for (int r = 0; r < 500; r++) {
                assertThat(many.kept(r).orElseThrow().score(area))
                        .isEqualTo(one.kept(r).orElseThrow().score(area));
            }
        }
    }

    @Test
    void anyReplicationComesOutTheSameByItself() {
        var ensemble = experiment().run(Design.random(200, 7), new Keep(true, false), 2);

        for (int r : new int[] {0, 17, 199}) {
            var again = ensemble.replicate(r);
            for (String area : again.areas()) {
                assertThat(again.score(area)).isEqualTo(ensemble.kept(r).orElseThrow().score(area));
            }
            assertThat(ensemble.choices(r).get("mean")).isIn("arithmetic", "geometric");
            assertThat(ensemble.choices(r).get("noise")).startsWith("seed ");
            assertThat(ensemble.weights(r).get("p")).isBetween(0.7, 1.3).isNotEqualTo(1);
            assertThat(ensemble.weights(r)).containsEntry("c", 1.0);
        }
    }

    /** The generator is pinned: another library or Java version must give these very draws. */
    @Test
    void drawsOfASeedAreFixed() {
        Draw[] draws = Design.random(10, 20260101).draws(3, 2);

        assertThat(draws).isEqualTo(Design.random(5, 20260101).draws(3, 2));
        // The reference program of MT19937, seeded by its array rule with 0, 20260101, 0, 3, gives
        // the words
        // 3363629746, 709498422 (26 bits of each make the first double), 1712909343, 2613284658
        // (the long).
        long bits = (3363629746L >>> 6 << 26) | 709498422L >>> 6;
        assertThat(draws[0].u()).isEqualTo(bits * 0x1.0p-52);
        assertThat(draws[0].seed()).isEqualTo(1712909343L << 32 | 2613284658L);
        assertThat(Design.random(10, 20260102).draws(3, 2)[0]).isNotEqualTo(draws[0]);
    }

    @Test
    void withoutUncertaintyEveryReplicationIsTheNominalOne() {
        var certain =
                Experiment.of(
                        MethodologyFormat.read(YAML),
                        panel(),
                        Directions.NONE,
                        List.of(new WeightNoise("noise", 0, List.of())),
                        "index",
                        "2022");

        var ensemble = certain.run(Design.random(50, 1), Keep.COUNTS);

        for (String area : certain.areas()) {
            var ranks = ensemble.ranks(area);
            assertThat(ranks.mean()).isEqualTo(ranks.nominal().getAsDouble());
            assertThat(ranks.probabilityAtMost(ranks.nominal().getAsDouble())).isEqualTo(1);
            assertThat(ranks.probabilityAtMost(ranks.nominal().getAsDouble() - 1)).isZero();
        }
    }

    @Test
    void dirichletWeightsKeepTheirMeans() {
        var experiment =
                Experiment.of(
                        MethodologyFormat.read(YAML),
                        panel(),
                        Directions.NONE,
                        List.of(new DirichletWeights("w", "index", 10)),
                        "index",
                        "2022");
        var nominal = experiment.nominal();
        var design = Design.random(4000, 9);
        var ensemble = experiment.run(design, new Keep(true, false));

        for (String area : experiment.areas()) {
            double mean =
                    IntStream.range(0, 4000)
                            .mapToDouble(
                                    r -> ensemble.kept(r).orElseThrow().score(area).getAsDouble())
                            .average()
                            .orElseThrow();
            // sd of a share is sqrt(0.25 / 11) = 0.15, of a mean of 4,000 of them 0.0024; times a
            // gap below 99
            assertThat(mean).isCloseTo(nominal.score(area).getAsDouble(), within(5 * 0.0024 * 99));
        }
    }

    /** Ishigami function, a = 7, b = 0.1: S = 0.3139, 0.4424, 0; ST = 0.5576, 0.4424, 0.2437. */
    @Test
    void sobolIndicesOfTheIshigamiFunctionAreTheKnownOnes() {
        int n = 20_000;
        Design design = Design.sobol(n, 3, 3);
        double[] y =
                IntStream.range(0, design.replications())
                        .mapToDouble(r -> ishigami(design.draws(r, 3)))
                        .toArray();

        var indices = SobolIndices.of(List.of("x1", "x2", "x3"), y, n, 1, 100, 0.9);

        double[] first = {0.3139, 0.4424, 0};
        double[] total = {0.5576, 0.4424, 0.2437};
        for (int k = 0; k < 3; k++) {
            assertThat(indices.get(k).first()).isCloseTo(first[k], within(0.03));
            assertThat(indices.get(k).total()).isCloseTo(total[k], within(0.03));
            assertThat(indices.get(k).total())
                    .isBetween(indices.get(k).totalLow(), indices.get(k).totalHigh());
        }
    }

    private static double ishigami(Draw[] draws) {
        double[] x = new double[3];
        for (int k = 0; k < 3; k++) x[k] = Math.PI * (2 * draws[k].u() - 1);
        double s = Math.sin(x[1]);
        return Math.sin(x[0]) + 7 * s * s + 0.1 * Math.pow(x[2], 4) * Math.sin(x[0]);
    }

    @Test
    void pairsOfAreasShareAllReplications() {
        var ensemble = experiment().run(Design.random(300, 3), new Keep(false, true));

        double wins = ensemble.probabilityBeats("A00", "A01").getAsDouble();
        double losses = ensemble.probabilityBeats("A01", "A00").getAsDouble();

        assertThat(wins + losses).isBetween(0.9, 1.0 + 1e-12);
        assertThat(ensemble.probabilityBeats("A00", "A00")).hasValue(0);
    }

    @Test
    void weightSetsAreThoseOfTheirNodes() {
        var experiment =
                Experiment.of(
                        MethodologyFormat.read(YAML),
                        panel(),
                        Directions.NONE,
                        List.of(new WeightSets("sets", List.of(Map.of("p", 1.0, "q", 0.0)))),
                        "index",
                        "2022");
        var onlyP =
                org.provindex.composite.Composite.compute(
                                MethodologyFormat.read(YAML)
                                        .withDefaults(
                                                Steps.none()
                                                        .normalise(
                                                                new MinMax(1, 100, EACH_PERIOD))),
                                panel())
                        .node("p", "2022");

        var replication = experiment.replicate(Design.random(1, 1), 0);

        for (String area : experiment.areas()) {
            assertThat(replication.score(area)).isEqualTo(onlyP.score(area));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"given", "equal", "entropy", "{method: acrossLeaves, by: critic}"})
    void noiseIsOnWeightsWhereverTheyComeFrom(String weighting) {
        var methodology =
                MethodologyFormat.read(YAML + "index: {weighting: %s}\n".formatted(weighting));
        var noise = new WeightNoise("n", 0.5, List.of("p"));
        var experiment =
                Experiment.of(
                        methodology, panel(), Directions.NONE, List.of(noise), "index", "2022");
        var result = Composite.compute(methodology, panel());
        double factor =
                experiment.weights(Design.random(1, 3), 0).get("p")
                        / methodology.nodes().get("p").weight();
        var replication = experiment.replicate(Design.random(1, 3), 0);

        double p = result.weights("2022").get("p") * factor;
        double q = result.weights("2022").get("q");
        assertThat(factor).isBetween(0.5, 1.5).isNotEqualTo(1);
        for (String area : experiment.areas()) {
            double expected =
                    (p * result.node("p", "2022").score(area).orElseThrow()
                                    + q * result.node("q", "2022").score(area).orElseThrow())
                            / (p + q);
            assertThat(replication.score(area).orElseThrow()).isCloseTo(expected, within(1e-10));
        }
    }

    @ParameterizedTest
    @MethodSource("inputsWithoutEffect")
    void inputsThatWouldHaveNoEffectAreRefused(UncertainInput input, String weighting) {
        String yaml = YAML + "index: {weighting: %s}\n".formatted(weighting);

        assertThatThrownBy(
                        () ->
                                Experiment.of(
                                        MethodologyFormat.read(yaml),
                                        panel(),
                                        Directions.NONE,
                                        List.of(input),
                                        "index",
                                        "2022"))
                .isInstanceOf(CompositeException.class);
    }

    static Stream<Arguments> inputsWithoutEffect() {
        return Stream.of(
                Arguments.of(new WeightNoise("n", 0.1, List.of("nowhere")), "given"),
                Arguments.of(new WeightSets("s", List.of(Map.of("p", 1.0))), "equal"),
                Arguments.of(new DirichletWeights("d", "index", 5), "equal"),
                Arguments.of(new DataError("e", 0.1, List.of("p")), "given"),
                Arguments.of(new WeightSets("s", List.of(Map.of("nowhere", 1.0))), "given"));
    }
}
