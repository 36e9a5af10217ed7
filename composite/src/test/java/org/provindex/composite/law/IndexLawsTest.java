package org.provindex.composite.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.provindex.composite.panel.Over.EACH_PERIOD;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.provindex.composite.Composite;
import org.provindex.composite.NodeTable;
import org.provindex.composite.aggregate.Aggregation;
import org.provindex.composite.aggregate.ArithmeticMean;
import org.provindex.composite.aggregate.Copeland;
import org.provindex.composite.aggregate.GeneralisedMean;
import org.provindex.composite.aggregate.GeometricMean;
import org.provindex.composite.aggregate.HarmonicMean;
import org.provindex.composite.aggregate.Median;
import org.provindex.composite.methodology.Leaf;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.methodology.Steps;
import org.provindex.composite.normalise.MinMax;
import org.provindex.composite.normalise.ZScore;
import org.provindex.composite.panel.Spread;

/** What holds for every index, tried on 120 random ones. */
class IndexLawsTest {
    private static final String YEAR = "2022";
    private static final List<Aggregation> MEANS =
            List.of(
                    new ArithmeticMean(),
                    new GeometricMean(),
                    new HarmonicMean(),
                    new GeneralisedMean(2));

    static LongStream seeds() {
        return LongStream.range(0, 120);
    }

    private static Steps steps(long seed) {
        return Steps.none()
                .normalise(new MinMax(1, 100, EACH_PERIOD))
                .aggregate(MEANS.get((int) (seed % MEANS.size())));
    }

    private static NodeTable index(Methodology methodology, RandomIndex data) {
        return Composite.compute(methodology, data.panel()).index(YEAR);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfTheRowsChangesNoBit(long seed) {
        var data = new RandomIndex(seed, true);
        var methodology = data.methodology(steps(seed));

        var one = Composite.compute(methodology, data.panel(new Random(1))).index(YEAR);
        var other = Composite.compute(methodology, data.panel(new Random(2))).index(YEAR);

        assertThat(one.scores()).isEqualTo(other.scores());
        assertThat(one.ranks()).isEqualTo(other.ranks());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void weightsScaledByAFactorGiveTheSameTable(long seed) {
        var data = new RandomIndex(seed, true);
        var methodology = data.methodology(steps(seed));
        double factor = 0.01 + 100 * new Random(seed).nextDouble();
        Map<String, Double> scaled = new HashMap<>();
        methodology.nodes().forEach((code, node) -> scaled.put(code, node.weight() * factor));

        var one = index(methodology, data);
        var other = index(methodology.withWeights(scaled), data);

        assertThat(other.ranks()).isEqualTo(one.ranks());
        one.scores()
                .forEach(
                        (area, score) ->
                                assertThat(other.score(area).getAsDouble())
                                        .isCloseTo(score, within(1e-11 * score)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void changingTheUnitNeverChangesTheRanking(long seed) {
        var data = new RandomIndex(seed, true);
        var methodology = data.methodology(steps(seed));
        var before = index(methodology, data);
        // By a power of two, so that the values themselves are not rounded.
        for (int i = 0; i < data.areas; i++) data.values[0][i] *= 1024;

        assertThat(index(methodology, data).ranks()).isEqualTo(before.ranks());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void improvingOneIndicatorNeverWorsensTheRank(long seed) {
        var data = new RandomIndex(seed, false);
        var methodology = data.methodology(steps(seed));
        int area = data.random.nextInt(data.areas);
        Leaf leaf = methodology.leaves().get(data.random.nextInt(data.indicators));
        int k = Integer.parseInt(leaf.indicator().substring(1));
        double before = index(methodology, data).rank(RandomIndex.area(area)).getAsDouble();

        double step = 1 + data.random.nextDouble();
        data.values[k][area] *= leaf.direction().sign() > 0 ? step : 1 / step;

        double after = index(methodology, data).rank(RandomIndex.area(area)).getAsDouble();
        assertThat(after).isLessThanOrEqualTo(before);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyScoreIsInTheRangeOfItsScale(long seed) {
        var data = new RandomIndex(seed, true);
        var result = Composite.compute(data.methodology(steps(seed)), data.panel());

        for (String node : result.nodes()) {
            assertThat(result.node(node, YEAR).scores().values())
                    .allSatisfy(score -> assertThat(score).isBetween(1 - 1e-12, 100 + 1e-9));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void contributionsAddUpToTheScoreAndToTheGap(long seed) {
        var data = new RandomIndex(seed, true);
        Steps steps = steps(seed);
        if (seed % 5 == 0) steps = steps.aggregate(new ArithmeticMean());
        var methodology = data.methodology(steps);
        if (seed % 3 == 0) {
            methodology =
                    methodology.withSteps(
                            "index",
                            Steps.none()
                                    .aggregate(new ArithmeticMean())
                                    .rescale(new ZScore(50, 10, EACH_PERIOD, Spread.SAMPLE)));
        }
        var result = Composite.compute(methodology, data.panel());
        var index = result.index(YEAR);
        String first = index.rows().get(0).area();

        for (String area : index.scores().keySet()) {
            var parts = result.contributions(area, YEAR);
            double sum = parts.byLeaf().values().stream().mapToDouble(p -> p).sum();
            assertThat(sum + parts.constant())
                    .isCloseTo(index.score(area).getAsDouble(), within(1e-8));
            var gap = result.gap("index", first, area, YEAR);
            double total = gap.byLeaf().values().stream().mapToDouble(p -> p).sum();
            assertThat(total + gap.constant())
                    .isCloseTo(
                            index.score(first).getAsDouble() - index.score(area).getAsDouble(),
                            within(1e-8));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void effectiveWeightsAndObstaclesSumToOne(long seed) {
        var data = new RandomIndex(seed, true);
        var methodology = data.methodology(steps(seed));
        var result = Composite.compute(methodology, data.panel());

        var weights = result.effectiveWeights(YEAR);
        assertThat(methodology.leaves().stream().mapToDouble(l -> weights.get(l.code())).sum())
                .isCloseTo(1, within(1e-12));
        for (String area : result.areas()) {
            assertThat(result.obstacles(area, YEAR).values().stream().mapToDouble(o -> o).sum())
                    .isCloseTo(1, within(1e-12));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void copelandScoresCancelOut(long seed) {
        var data = new RandomIndex(seed, false);
        var methodology =
                data.methodology(steps(seed).aggregate(new ArithmeticMean()))
                        .withSteps("index", Steps.none().aggregate(new Copeland()));

        var scores = index(methodology, data).scores();

        assertThat(scores.values().stream().mapToDouble(s -> s).sum()).isZero();
        assertThat(scores.values())
                .allSatisfy(s -> assertThat(s).isBetween(1.0 - data.areas, data.areas - 1.0));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anEqualWeightMedianIsTheCommonMedian(long seed) {
        var data = new RandomIndex(seed, true);
        var methodology =
                data.methodology(
                        steps(seed)
                                .aggregate(new Median())
                                .weighting(new org.provindex.composite.weight.EqualWeights()));
        var result = Composite.compute(methodology, data.panel());

        var pillar =
                (org.provindex.composite.methodology.Pillar) methodology.index().children().get(0);
        for (String area : result.areas()) {
            double[] present =
                    pillar.children().stream()
                            .map(child -> result.node(child.code(), YEAR).score(area))
                            .filter(java.util.OptionalDouble::isPresent)
                            .mapToDouble(java.util.OptionalDouble::getAsDouble)
                            .sorted()
                            .toArray();
            var score = result.node(pillar.code(), YEAR).score(area);
            if (present.length == 0) {
                assertThat(score).isEmpty();
                continue;
            }
            int half = present.length / 2;
            double median =
                    present.length % 2 == 1
                            ? present[half]
                            : (present[half - 1] + present[half]) / 2;
            assertThat(score.getAsDouble()).isEqualTo(median);
        }
    }
}
