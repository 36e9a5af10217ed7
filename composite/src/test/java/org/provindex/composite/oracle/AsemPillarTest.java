package org.provindex.composite.oracle;

import static org.provindex.composite.panel.Over.EACH_PERIOD;
import static org.provindex.composite.panel.Over.POOLED;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.provindex.composite.Composite;
import org.provindex.composite.SharedMaterial;
import org.provindex.composite.aggregate.Aggregation;
import org.provindex.composite.aggregate.ArithmeticMean;
import org.provindex.composite.aggregate.BenefitOfTheDoubt;
import org.provindex.composite.aggregate.MazziottaPareto;
import org.provindex.composite.aggregate.MazziottaPareto.Penalty;
import org.provindex.composite.aggregate.Topsis;
import org.provindex.composite.methodology.Direction;
import org.provindex.composite.methodology.Leaf;
import org.provindex.composite.methodology.Steps;
import org.provindex.composite.normalise.AsIs;
import org.provindex.composite.normalise.MinMax;
import org.provindex.composite.normalise.Normalisation;
import org.provindex.composite.normalise.ZScore;
import org.provindex.composite.panel.Panel;
import org.provindex.composite.panel.Spread;
import org.provindex.composite.weight.Entropy;

/** The pooled panel, and methods on the eight pillar scores. */
class AsemPillarTest {
    @Test
    void pooledPanelEntropyIsTheOracles() {
        var leaves = Asem.methodology(Steps.none()).leaves();
        Steps steps =
                Steps.none()
                        .normalise(new MinMax(0, 1, POOLED))
                        .weighting(new Entropy(0.0001, POOLED))
                        .aggregate(new ArithmeticMean());
        Panel panel = Asem.panel("mcda/panel_input_columnmean_imputed");

        var result = Composite.compute(AsemDecisionTest.flat(leaves, steps), panel);

        for (var row : SharedMaterial.csv(Asem.file("mcda/panel_entropy_weights"))) {
            Agreement.close(
                    row.get("iCode"),
                    result.weights("2020").get(row.get("iCode")),
                    Double.parseDouble(row.get("w")));
        }
        var topsis =
                Composite.compute(
                        AsemDecisionTest.flat(leaves, steps.aggregate(new Topsis(POOLED))), panel);
        for (var row : SharedMaterial.csv(Asem.file("mcda/panel_scores"))) {
            Agreement.close(
                    row.get("uCode") + row.get("Time"),
                    result.index(row.get("Time")).score(row.get("uCode")).getAsDouble(),
                    Double.parseDouble(row.get("entropy_saw")));
            Agreement.close(
                    row.get("uCode") + row.get("Time"),
                    topsis.index(row.get("Time")).score(row.get("uCode")).getAsDouble(),
                    Double.parseDouble(row.get("entropy_topsis")));
        }
    }

    static Stream<Arguments> onPillars() {
        Normalisation asIs = new AsIs();
        Normalisation z = new ZScore(100, 10, EACH_PERIOD, Spread.POPULATION);
        Normalisation ampi = new MinMax(70, 130, EACH_PERIOD);
        return Stream.of(
                Arguments.of("bod_unrestricted", asIs, new BenefitOfTheDoubt(0, 1)),
                Arguments.of("bod_share_0.05_0.30", asIs, new BenefitOfTheDoubt(0.05, 0.3)),
                Arguments.of("mpi_negative_penalty", z, new MazziottaPareto(Penalty.NEGATIVE)),
                Arguments.of("mpi_positive_penalty", z, new MazziottaPareto(Penalty.POSITIVE)),
                Arguments.of("ampi_negative_penalty", ampi, new MazziottaPareto(Penalty.NEGATIVE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("onPillars")
    void benefitOfTheDoubtAndMazziottaParetoAreTheOracles(
            String column, Normalisation normalise, Aggregation aggregation) {
        var rows = SharedMaterial.csv(Asem.file("mcda/bod_and_mazziotta_pareto_on_pillars"));
        var panel = Panel.builder();
        List<Leaf> leaves = new ArrayList<>();
        for (String code : rows.get(0).keySet()) {
            if (!code.startsWith("in_")) continue;
            leaves.add(Leaf.of(code).withDirection(Direction.HIGHER_IS_BETTER));
            rows.forEach(
                    row ->
                            panel.value(
                                    code,
                                    row.get("uCode"),
                                    Asem.YEAR,
                                    Double.parseDouble(row.get(code))));
        }
        Steps steps = Steps.none().normalise(normalise).aggregate(aggregation);

        var index =
                Composite.compute(AsemDecisionTest.flat(leaves, steps), panel.build())
                        .index(Asem.YEAR);

        for (var row : rows) {
            Agreement.close(
                    column + " " + row.get("uCode"),
                    index.score(row.get("uCode")).getAsDouble(),
                    Double.parseDouble(row.get(column)));
        }
    }
}
