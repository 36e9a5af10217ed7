package org.provindex.composite.oracle;

import static org.provindex.composite.panel.Over.EACH_PERIOD;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.provindex.composite.SharedMaterial;
import org.provindex.composite.aggregate.ArithmeticMean;
import org.provindex.composite.aggregate.GeometricMean;
import org.provindex.composite.methodology.Directions;
import org.provindex.composite.methodology.Steps;
import org.provindex.composite.normalise.MinMax;
import org.provindex.composite.normalise.ZScore;
import org.provindex.composite.panel.Spread;
import org.provindex.composite.uncertainty.Alternatives;
import org.provindex.composite.uncertainty.Design;
import org.provindex.composite.uncertainty.Draw;
import org.provindex.composite.uncertainty.Experiment;
import org.provindex.composite.uncertainty.WeightSets;

/** The uncertainty design of the ASEM oracle: four uncertain inputs on the example chain. */
final class AsemUncertainty {
    private AsemUncertainty() {}

    static Experiment experiment() {
        var winmax =
                Alternatives.at(
                        "Winmax",
                        "Index",
                        List.of("1", "2", "3", "4", "5"),
                        IntStream.rangeClosed(1, 5)
                                .mapToObj(
                                        points ->
                                                Steps.none()
                                                        .treat(
                                                                AsemScoresTest.winsorise(
                                                                        points, 2, 3.5, false)))
                                .toList());
        var normalisation =
                Alternatives.at(
                        "Normalisation",
                        "Index",
                        List.of("n_minmax", "n_zscore"),
                        List.of(
                                Steps.none().normalise(new MinMax(1, 100, EACH_PERIOD)),
                                Steps.none()
                                        .normalise(new ZScore(10, 2, EACH_PERIOD, Spread.SAMPLE))));
        var aggregation =
                Alternatives.at(
                        "Aggregation",
                        "Index",
                        List.of("a_amean", "a_gmean"),
                        List.of(
                                Steps.none().aggregate(new ArithmeticMean()),
                                Steps.none().aggregate(new GeometricMean())));
        return Experiment.of(
                Asem.methodology(
                        AsemScoresTest.to100().treat(AsemScoresTest.winsorise(5, 2, 3.5, false))),
                Asem.panel("steps/03_screened_0.9"),
                Directions.NONE,
                List.of(
                        winmax,
                        normalisation,
                        new WeightSets("Weights", weightSets()),
                        aggregation),
                "Index",
                Asem.YEAR);
    }

    private static List<Map<String, Double>> weightSets() {
        var rows = SharedMaterial.csv(Asem.file("uncertainty/noisy_weight_sets_100"));
        List<Map<String, Double>> sets = new ArrayList<>();
        for (int k = 1; k <= 100; k++) {
            Map<String, Double> set = new HashMap<>();
            for (var row : rows) set.put(row.get("iCode"), Double.parseDouble(row.get("w" + k)));
            sets.add(set);
        }
        return sets;
    }

    /** What COINr chose in each replication. */
    static Design design(String run) {
        return Design.of(
                SharedMaterial.csv(Asem.file("uncertainty/" + run + "_replications")).stream()
                        .map(
                                row ->
                                        new Draw[] {
                                            Draw.ofOption(
                                                    Integer.parseInt(row.get("winmax")) - 1, 5),
                                            Draw.ofOption(
                                                    row.get("norm").equals("n_minmax") ? 0 : 1, 2),
                                            Draw.ofOption(
                                                    Integer.parseInt(row.get("weight_set")) - 1,
                                                    100),
                                            Draw.ofOption(
                                                    row.get("aggregation").equals("a_amean")
                                                            ? 0
                                                            : 1,
                                                    2)
                                        })
                        .toList());
    }
}
