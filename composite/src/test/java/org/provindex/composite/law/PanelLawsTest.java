package org.provindex.composite.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.provindex.composite.Composite;
import org.provindex.composite.CompositeResult;
import org.provindex.composite.aggregate.ArithmeticMean;
import org.provindex.composite.methodology.Steps;
import org.provindex.composite.normalise.MinMax;
import org.provindex.composite.normalise.ZScore;
import org.provindex.composite.panel.Over;
import org.provindex.composite.panel.Panel;
import org.provindex.composite.panel.Spread;
import org.provindex.composite.treat.LogShift;
import org.provindex.composite.treat.Winsorise;
import org.provindex.composite.weight.Critic;
import org.provindex.composite.weight.Entropy;

/** Random figures of several years. */
class PanelLawsTest {
    private static final List<String> YEARS = List.of("2018", "2020", "2021");

    static LongStream seeds() {
        return LongStream.range(0, 110);
    }

    private static Panel panel(RandomIndex data, long seed) {
        var random = new Random(seed);
        var panel = Panel.builder();
        for (String year : YEARS) {
            for (int k = 0; k < data.indicators; k++) {
                for (int i = 0; i < data.areas; i++) {
                    double growth = Math.exp(random.nextGaussian() / 2);
                    double value = data.values[k][i] * growth;
                    if (!Double.isNaN(value)) {
                        panel.value("i" + k, RandomIndex.area(i), year, value);
                    }
                }
            }
        }
        return panel.build();
    }

    private static Steps steps(Over over) {
        return Steps.none()
                .treat(new Winsorise(3, 1, 1, new LogShift(0.01, false, reach(over)), reach(over)))
                .normalise(new MinMax(0, 100, over))
                .weighting(new Entropy(0.0001, reach(over)))
                .aggregate(new ArithmeticMean());
    }

    private static Over reach(Over over) {
        return over instanceof Over.Base ? Over.POOLED : over;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void withinPeriodsEachYearIsAsIfItWereAlone(long seed) {
        var data = new RandomIndex(seed, true);
        var methodology = data.methodology(steps(Over.EACH_PERIOD));
        Panel panel = panel(data, seed);
        CompositeResult all = Composite.compute(methodology, panel);

        for (String year : YEARS) {
            CompositeResult alone =
                    Composite.compute(methodology, panel.withPeriods(List.of(year)));
            for (String node : all.nodes()) {
                assertThat(alone.node(node, year).scores())
                        .isEqualTo(all.node(node, year).scores());
                assertThat(alone.node(node, year).ranks()).isEqualTo(all.node(node, year).ranks());
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void pooledYearsAreAsIfTheyWereAreasOfOneYear(long seed) {
        var data = new RandomIndex(seed, true);
        var methodology = data.methodology(steps(Over.POOLED));
        Panel panel = panel(data, seed);
        var flat = Panel.builder();
        for (String indicator : panel.indicators()) {
            for (String year : YEARS) {
                for (String area : panel.areas()) {
                    panel.value(indicator, area, year)
                            .ifPresent(v -> flat.value(indicator, year + area, "all", v));
                }
            }
        }
        CompositeResult pooled = Composite.compute(methodology, panel);
        CompositeResult once = Composite.compute(methodology, flat.build());

        for (String year : YEARS) {
            pooled.index(year)
                    .scores()
                    .forEach(
                            (area, score) ->
                                    assertThat(once.index("all").score(year + area).orElseThrow())
                                            .isCloseTo(score, within(1e-10)));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aBasePeriodIsInRangeAndTheOthersAreOnItsScale(long seed) {
        var data = new RandomIndex(seed, true);
        var steps = Steps.none().normalise(new MinMax(0, 100, Over.base("2018")));
        Panel panel = panel(data, seed);
        CompositeResult result = Composite.compute(data.methodology(steps), panel);

        for (int k = 0; k < data.indicators; k++) {
            String leaf = "i" + k;
            var base = result.node(leaf, "2018").scores();
            assertThat(base.values()).allSatisfy(z -> assertThat(z).isBetween(0.0, 100.0));
            assertThat(base.values()).contains(0.0, 100.0);
            // Two areas of another year are as far apart as their values say on the base's scale.
            double unit =
                    100
                            / (raw(panel, leaf, best(base, 100), "2018")
                                    - raw(panel, leaf, best(base, 0), "2018"));
            double gap =
                    result.node(leaf, "2021").score(RandomIndex.area(1)).orElseThrow()
                            - result.node(leaf, "2021").score(RandomIndex.area(0)).orElseThrow();
            double values =
                    raw(panel, leaf, RandomIndex.area(1), "2021")
                            - raw(panel, leaf, RandomIndex.area(0), "2021");
            assertThat(gap).isCloseTo(unit * values, within(1e-9 * Math.max(1, Math.abs(gap))));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void aPopulationsDeviationGivesTheSameCriticShares(long seed) {
        var data = new RandomIndex(seed, false);
        Steps steps =
                Steps.none()
                        .normalise(new ZScore(10, 2, Over.POOLED, Spread.SAMPLE))
                        .aggregate(new ArithmeticMean());
        Panel panel = panel(data, seed);
        var methodology =
                data.methodology(steps.weighting(new Critic(Spread.SAMPLE, false, Over.POOLED)));
        var sample = Composite.compute(methodology, panel);
        var population =
                Composite.compute(
                        methodology.withDefaults(
                                Steps.none()
                                        .weighting(
                                                new Critic(Spread.POPULATION, false, Over.POOLED))),
                        panel);

        sample.weights("2018")
                .forEach(
                        (node, weight) ->
                                assertThat(population.weights("2018").get(node))
                                        .isCloseTo(weight, within(1e-12)));
    }

    private static double raw(Panel panel, String indicator, String area, String year) {
        return panel.value(indicator, area, year).orElseThrow();
    }

    private static String best(SortedMap<String, Double> scores, double wanted) {
        return scores.entrySet().stream()
                .filter(entry -> entry.getValue() == wanted)
                .findFirst()
                .orElseThrow()
                .getKey();
    }
}
