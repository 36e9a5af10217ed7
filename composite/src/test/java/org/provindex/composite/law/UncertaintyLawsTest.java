package org.provindex.composite.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.provindex.composite.panel.Over.EACH_PERIOD;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.provindex.composite.aggregate.ArithmeticMean;
import org.provindex.composite.aggregate.GeometricMean;
import org.provindex.composite.impute.Centre;
import org.provindex.composite.impute.Mean;
import org.provindex.composite.impute.Median;
import org.provindex.composite.impute.RowImputation;
import org.provindex.composite.methodology.Directions;
import org.provindex.composite.methodology.Steps;
import org.provindex.composite.normalise.MinMax;
import org.provindex.composite.normalise.ZScore;
import org.provindex.composite.panel.Spread;
import org.provindex.composite.treat.LogShift;
import org.provindex.composite.treat.Winsorise;
import org.provindex.composite.uncertainty.Alternatives;
import org.provindex.composite.uncertainty.DataError;
import org.provindex.composite.uncertainty.Design;
import org.provindex.composite.uncertainty.DirichletWeights;
import org.provindex.composite.uncertainty.Ensemble;
import org.provindex.composite.uncertainty.Experiment;
import org.provindex.composite.uncertainty.Keep;
import org.provindex.composite.uncertainty.UncertainInput;
import org.provindex.composite.uncertainty.WeightNoise;

/** Random indices with gaps, in which every kind of choice is uncertain. */
class UncertaintyLawsTest {
    private static final int REPLICATIONS = 40;

    static LongStream seeds() {
        return LongStream.range(0, 110);
    }

    private static Experiment experiment(long seed) {
        var data = new RandomIndex(seed, true);
        Steps steps =
                Steps.none()
                        .impute(new Mean(EACH_PERIOD))
                        .normalise(new MinMax(1, 100, EACH_PERIOD))
                        .aggregate(new ArithmeticMean());
        List<UncertainInput> inputs = new ArrayList<>();
        inputs.add(
                alternatives(
                        "aggregation",
                        Steps.none().aggregate(new ArithmeticMean()),
                        Steps.none().aggregate(new GeometricMean())));
        inputs.add(
                alternatives(
                        "imputation",
                        Steps.none().impute(new Median(EACH_PERIOD)),
                        Steps.none().impute(new RowImputation(Centre.MEAN, "index"))));
        inputs.add(
                alternatives(
                        "treatment",
                        Steps.none().treat(winsorise(1)),
                        Steps.none().treat(winsorise(4))));
        inputs.add(
                alternatives(
                        "normalisation",
                        Steps.none().normalise(new MinMax(1, 100, EACH_PERIOD)),
                        Steps.none().normalise(new ZScore(50, 5, EACH_PERIOD, Spread.POPULATION))));
        inputs.add(new WeightNoise("noise", 0.25, List.of()));
        inputs.add(new DirichletWeights("dirichlet", "p0", 30));
        if (seed % 2 == 0) inputs.add(new DataError("error", 0.02, List.of()));
        return Experiment.of(
                data.methodology(steps), data.panel(), Directions.NONE, inputs, "index", "2022");
    }

    private static Winsorise winsorise(int points) {
        return new Winsorise(points, 1, 1, new LogShift(0.01, false, EACH_PERIOD), EACH_PERIOD);
    }

    private static Alternatives alternatives(String name, Steps... steps) {
        List<String> labels = new ArrayList<>();
        for (int k = 0; k < steps.length; k++) labels.add(String.valueOf(k));
        return Alternatives.at(name, "index", labels, List.of(steps));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neitherThreadsNorCompanyChangeABit(long seed) {
        var experiment = experiment(seed);
        var design = Design.random(REPLICATIONS, seed);
        Ensemble one = experiment.run(design, new Keep(true, true), 1);
        // Another experiment, so that nothing is compiled yet.
        Ensemble many = experiment(seed).run(design, new Keep(true, true), 5);

        for (int r = 0; r < REPLICATIONS; r++) {
            var alone = experiment(seed).replicate(design, r);
            for (String area : experiment.areas()) {
                var score = one.kept(r).orElseThrow().score(area);
                assertThat(many.kept(r).orElseThrow().score(area)).isEqualTo(score);
                assertThat(alone.score(area)).isEqualTo(score);
            }
            assertThat(many.choices(r)).isEqualTo(one.choices(r));
            assertThat(many.weights(r)).isEqualTo(one.weights(r));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void rankStatisticsAreThoseOfTheKeptRanks(long seed) {
        var experiment = experiment(seed);
        var ensemble = experiment.run(Design.random(REPLICATIONS, seed), new Keep(true, true), 2);
        String rival = experiment.areas().get(0);

        for (String area : experiment.areas()) {
            double[] ranks = new double[REPLICATIONS];
            double wins = 0;
            for (int r = 0; r < REPLICATIONS; r++) {
                var kept = ensemble.kept(r).orElseThrow();
                ranks[r] = kept.rank(area).orElseThrow();
                if (ranks[r] < kept.rank(rival).orElseThrow()) wins++;
            }
            Arrays.sort(ranks);
            var statistics = ensemble.ranks(area);
            assertThat(statistics.quantile(0)).isEqualTo(ranks[0]);
            assertThat(statistics.quantile(1)).isEqualTo(ranks[REPLICATIONS - 1]);
            assertThat(statistics.median()).isEqualTo((ranks[19] + ranks[20]) / 2);
            assertThat(statistics.mean())
                    .isCloseTo(Arrays.stream(ranks).average().orElseThrow(), within(1e-12));
            int k = 3;
            assertThat(statistics.probabilityAtMost(k))
                    .isEqualTo(
                            Arrays.stream(ranks).filter(rank -> rank <= k).count()
                                    / (double) REPLICATIONS);
            assertThat(ensemble.probabilityBeats(area, rival)).hasValue(wins / REPLICATIONS);
        }
    }
}
