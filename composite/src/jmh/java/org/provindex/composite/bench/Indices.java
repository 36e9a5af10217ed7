package org.provindex.composite.bench;

import static org.provindex.composite.panel.Over.EACH_PERIOD;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.provindex.composite.aggregate.ArithmeticMean;
import org.provindex.composite.aggregate.GeometricMean;
import org.provindex.composite.methodology.Direction;
import org.provindex.composite.methodology.Directions;
import org.provindex.composite.methodology.Leaf;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.methodology.Name;
import org.provindex.composite.methodology.Node;
import org.provindex.composite.methodology.Pillar;
import org.provindex.composite.methodology.Steps;
import org.provindex.composite.normalise.MinMax;
import org.provindex.composite.normalise.ZScore;
import org.provindex.composite.panel.Panel;
import org.provindex.composite.panel.Spread;
import org.provindex.composite.treat.LogShift;
import org.provindex.composite.treat.Winsorise;
import org.provindex.composite.uncertainty.Alternatives;
import org.provindex.composite.uncertainty.Experiment;
import org.provindex.composite.uncertainty.WeightNoise;
import org.provindex.composite.uncertainty.WeightSets;

/** Indices of given sizes on random skewed data, laid out as the ASEM one: 8 pillars, 2 sub-indices. */
final class Indices {
    static final String PERIOD = "2018";

    private Indices() {}

    static Panel panel(int areas, int indicators) {
        var random = new Random(7);
        var panel = Panel.builder();
        for (int k = 0; k < indicators; k++) {
            for (int i = 0; i < areas; i++) {
                double value = Math.exp((k % 7 + 1) * 0.2 * random.nextGaussian());
                panel.value("i" + k, "a%04d".formatted(i), PERIOD, value);
            }
        }
        return panel.build();
    }

    static Methodology methodology(int indicators) {
        List<Node> pillars = new ArrayList<>();
        for (int p = 0; p < 8; p++) {
            int pillar = p;
            List<Node> leaves =
                    IntStream.range(0, indicators)
                            .filter(k -> k % 8 == pillar)
                            .<Node>mapToObj(
                                    k ->
                                            Leaf.of("i" + k)
                                                    .withDirection(
                                                            Direction.of(k % 5 == 0 ? -1 : 1)))
                            .toList();
            pillars.add(new Pillar("p" + p, Name.NONE, 1, Steps.none(), leaves));
        }
        List<Node> halves =
                List.of(
                        new Pillar("conn", Name.NONE, 1, Steps.none(), pillars.subList(0, 5)),
                        new Pillar("sust", Name.NONE, 1, Steps.none(), pillars.subList(5, 8)));
        Steps steps =
                Steps.none()
                        .normalise(new MinMax(0, 100, EACH_PERIOD))
                        .aggregate(new ArithmeticMean());
        return Methodology.of(
                "bench", steps, new Pillar("index", Name.NONE, 1, Steps.none(), halves));
    }

    /** Winsorising 1 to 5 points, two normalisations, 100 sets of weights, two means. */
    static Experiment asem(Panel panel) {
        var winmax =
                Alternatives.at(
                        "winmax",
                        "index",
                        List.of("1", "2", "3", "4", "5"),
                        IntStream.rangeClosed(1, 5)
                                .mapToObj(
                                        points ->
                                                Steps.none()
                                                        .treat(
                                                                new Winsorise(
                                                                        points,
                                                                        2,
                                                                        3.5,
                                                                        new LogShift(
                                                                                0.01,
                                                                                false,
                                                                                EACH_PERIOD),
                                                                        EACH_PERIOD)))
                                .toList());
        var normalisation =
                Alternatives.at(
                        "normalisation",
                        "index",
                        List.of("minMax", "zScore"),
                        List.of(
                                Steps.none().normalise(new MinMax(1, 100, EACH_PERIOD)),
                                Steps.none()
                                        .normalise(
                                                new ZScore(20, 2, EACH_PERIOD, Spread.SAMPLE))));
        var aggregation =
                Alternatives.at(
                        "aggregation",
                        "index",
                        List.of("arithmetic", "geometric"),
                        List.of(
                                Steps.none().aggregate(new ArithmeticMean()),
                                Steps.none().aggregate(new GeometricMean())));
        return Experiment.of(
                methodology(49),
                panel,
                Directions.NONE,
                List.of(winmax, normalisation, weightSets(), aggregation),
                "index",
                PERIOD);
    }

    private static WeightSets weightSets() {
        var random = new Random(11);
        List<Map<String, Double>> sets = new ArrayList<>();
        for (int s = 0; s < 100; s++) {
            Map<String, Double> set = new HashMap<>();
            for (int p = 0; p < 8; p++) set.put("p" + p, 0.75 + random.nextDouble() / 2);
            set.put("conn", 0.75 + random.nextDouble() / 2);
            set.put("sust", 0.75 + random.nextDouble() / 2);
            sets.add(set);
        }
        return new WeightSets("weights", sets);
    }

    static Experiment large(Panel panel) {
        return Experiment.of(
                methodology(100),
                panel,
                Directions.NONE,
                List.of(new WeightNoise("weights", 0.25, List.of())),
                "index",
                PERIOD);
    }
}
