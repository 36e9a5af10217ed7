package org.provindex.composite.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provindex.composite.panel.Over.EACH_PERIOD;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provindex.composite.Composite;
import org.provindex.composite.CompositeResult;
import org.provindex.composite.NodeTable;
import org.provindex.composite.SharedMaterial;
import org.provindex.composite.aggregate.Aggregation;
import org.provindex.composite.aggregate.ArithmeticMean;
import org.provindex.composite.aggregate.Copeland;
import org.provindex.composite.aggregate.GreyRelational;
import org.provindex.composite.aggregate.Promethee;
import org.provindex.composite.aggregate.Topsis;
import org.provindex.composite.aggregate.Vikor;
import org.provindex.composite.methodology.Direction;
import org.provindex.composite.methodology.Leaf;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.methodology.Name;
import org.provindex.composite.methodology.Node;
import org.provindex.composite.methodology.Pillar;
import org.provindex.composite.methodology.Steps;
import org.provindex.composite.normalise.AsIs;
import org.provindex.composite.normalise.MinMax;
import org.provindex.composite.normalise.Normalisation;
import org.provindex.composite.normalise.VectorNorm;
import org.provindex.composite.panel.Panel;
import org.provindex.composite.panel.Spread;
import org.provindex.composite.weight.AcrossLeaves;
import org.provindex.composite.weight.CoefficientOfVariation;
import org.provindex.composite.weight.Combination;
import org.provindex.composite.weight.Critic;
import org.provindex.composite.weight.Entropy;
import org.provindex.composite.weight.EqualWeights;
import org.provindex.composite.weight.GivenWeights;
import org.provindex.composite.weight.StandardDeviation;
import org.provindex.composite.weight.Weighting;

/** Data-driven weights and methods of multi-criteria decision making on the ASEM indicators. */
class AsemDecisionTest {
    private static final String DIRECTED = "mcda/input_minmax_0_1_directed";
    private static final Entropy ENTROPY = new Entropy(0.0001, EACH_PERIOD);
    private static final Critic CRITIC = new Critic(Spread.SAMPLE, false, EACH_PERIOD);

    /** All indicators in one node. */
    static Methodology flat(List<Leaf> leaves, Steps steps) {
        return Methodology.of(
                "flat",
                steps,
                new Pillar("Index", Name.NONE, 1, Steps.none(), List.<Node>copyOf(leaves)));
    }

    private static List<Leaf> directedLeaves() {
        return Asem.indicators().stream()
                .map(code -> Leaf.of(code).withDirection(Direction.HIGHER_IS_BETTER))
                .toList();
    }

    private static CompositeResult flat(Weighting weighting, Aggregation aggregation) {
        Steps steps =
                Steps.none().normalise(new AsIs()).weighting(weighting).aggregate(aggregation);
        return Composite.compute(flat(directedLeaves(), steps), Asem.panel(DIRECTED));
    }

    static Stream<Arguments> weightings() {
        return Stream.of(
                Arguments.of("w_entropy_0ln0", new Entropy(0, EACH_PERIOD)),
                Arguments.of("w_entropy_shift0.0001", ENTROPY),
                Arguments.of("w_entropy_shift0.01", new Entropy(0.01, EACH_PERIOD)),
                Arguments.of("w_critic_ddof1", CRITIC),
                Arguments.of("w_critic_ddof0", new Critic(Spread.POPULATION, false, EACH_PERIOD)),
                Arguments.of("w_critic_abs_r", new Critic(Spread.SAMPLE, true, EACH_PERIOD)),
                Arguments.of("w_stddev", new StandardDeviation(Spread.SAMPLE, EACH_PERIOD)),
                Arguments.of(
                        "w_coef_variation", new CoefficientOfVariation(Spread.SAMPLE, EACH_PERIOD)),
                Arguments.of(
                        "w_entropy_x_critic_geometric",
                        new Combination(List.of(ENTROPY, CRITIC), Combination.Rule.GEOMETRIC)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("weightings")
    void weightsAreTheOracles(String column, Weighting weighting) {
        var weights = flat(weighting, new ArithmeticMean()).weights(Asem.YEAR);

        for (var row : SharedMaterial.csv(Asem.file("mcda/weights"))) {
            Agreement.close(
                    column + " " + row.get("iCode"),
                    weights.get(row.get("iCode")),
                    Double.parseDouble(row.get(column)));
        }
    }

    static Stream<Arguments> decisions() {
        DoubleUnaryOperator same = score -> score;
        List<Arguments> all = new ArrayList<>();
        Map<String, Weighting> weightings =
                Map.of("equal", new EqualWeights(), "entropy", ENTROPY, "critic", CRITIC);
        weightings.forEach(
                (name, weighting) -> {
                    all.add(Arguments.of("saw_" + name, weighting, new ArithmeticMean(), same));
                    all.add(
                            Arguments.of(
                                    "topsis_minmax_" + name,
                                    weighting,
                                    new Topsis(EACH_PERIOD),
                                    same));
                    all.add(
                            Arguments.of(
                                    "gra_rho0.5_" + name,
                                    weighting,
                                    new GreyRelational(0.5, EACH_PERIOD),
                                    same));
                    DoubleUnaryOperator q = score -> 1 - score;
                    all.add(
                            Arguments.of(
                                    "vikor_Q_v0.5_" + name,
                                    weighting,
                                    new Vikor(0.5, EACH_PERIOD),
                                    q));
                });
        return all.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("decisions")
    void decisionScoresAreTheOracles(
            String column, Weighting weighting, Aggregation aggregation, DoubleUnaryOperator form) {
        var index = flat(weighting, aggregation).index(Asem.YEAR);

        for (var row : SharedMaterial.csv(Asem.file("mcda/scores"))) {
            double score = index.score(row.get("uCode")).getAsDouble();
            Agreement.close(
                    column + " " + row.get("uCode"),
                    form.applyAsDouble(score),
                    Double.parseDouble(row.get(column)));
            if (column.startsWith("topsis")) {
                assertThat(index.rank(row.get("uCode")))
                        .hasValue(Double.parseDouble(row.get(column + "_rank")));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"equal", "entropy", "critic"})
    void distancesAndRegretsAreTheOracles(String name) {
        var weights = flat(weighting(name), new ArithmeticMean()).weights(Asem.YEAR);
        Panel panel = Asem.panel(DIRECTED);
        double[] w = Asem.indicators().stream().mapToDouble(weights::get).toArray();
        double[][] rows = new double[panel.areas().size()][w.length];
        for (int k = 0; k < w.length; k++) {
            double[] column = panel.column(Asem.indicators().get(k));
            for (int i = 0; i < rows.length; i++) rows[i][k] = column[i];
        }

        Topsis.Distances[] distances = Topsis.distances(rows, w);
        Vikor.Measures[] measures = Vikor.measures(rows, w);

        for (var row : SharedMaterial.csv(Asem.file("mcda/scores"))) {
            int i = panel.axis().area(row.get("uCode"));
            Map<String, Double> actual =
                    Map.of(
                            "topsis_minmax_%s_dplus", distances[i].toIdeal(),
                            "topsis_minmax_%s_dminus", distances[i].toAntiIdeal(),
                            "vikor_S_%s", measures[i].utility(),
                            "vikor_R_%s", measures[i].regret());
            actual.forEach(
                    (column, value) ->
                            Agreement.close(
                                    column,
                                    value,
                                    Double.parseDouble(row.get(column.formatted(name)))));
        }
    }

    private static Weighting weighting(String name) {
        return switch (name) {
            case "equal" -> new EqualWeights();
            case "entropy" -> ENTROPY;
            default -> CRITIC;
        };
    }

    /** The raw data, weighted as the normalised ones are. */
    private static NodeTable onRawData(String name, Normalisation normalise, Aggregation method) {
        var weights = flat(weighting(name), new ArithmeticMean()).weights(Asem.YEAR);
        var directions = new HashMap<String, Integer>();
        SharedMaterial.csv(Asem.file("mcda/input_types"))
                .forEach(r -> directions.put(r.get("iCode"), Integer.parseInt(r.get("type"))));
        List<Leaf> leaves =
                Asem.indicators().stream()
                        .map(
                                code ->
                                        Leaf.of(code)
                                                .withDirection(Direction.of(directions.get(code)))
                                                .withWeight(weights.get(code)))
                        .toList();
        Steps steps =
                Steps.none().normalise(normalise).weighting(new GivenWeights()).aggregate(method);
        Panel panel = Asem.panel("mcda/input_raw_denominated_imputed");
        return Composite.compute(flat(leaves, steps), panel).index(Asem.YEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"equal", "entropy", "critic"})
    void topsisOnVectorNormsIsTheOracles(String name) {
        var index = onRawData(name, new VectorNorm(EACH_PERIOD), new Topsis(EACH_PERIOD));

        for (var row : SharedMaterial.csv(Asem.file("mcda/scores"))) {
            String column = "topsis_vector_" + name;
            Agreement.close(
                    column + " " + row.get("uCode"),
                    index.score(row.get("uCode")).getAsDouble(),
                    Double.parseDouble(row.get(column)));
            assertThat(index.rank(row.get("uCode")))
                    .hasValue(Double.parseDouble(row.get(column + "_rank")));
        }
    }

    /** On raw data: the file of normalised ones has rounded two countries together. */
    @ParameterizedTest
    @ValueSource(strings = {"equal", "entropy", "critic"})
    void prometheeIsTheOracles(String name) {
        var index = onRawData(name, new AsIs(), new Promethee());

        for (var row : SharedMaterial.csv(Asem.file("mcda/scores"))) {
            String column = "promethee2_usual_" + name;
            Agreement.close(
                    column + " " + row.get("uCode"),
                    index.score(row.get("uCode")).getAsDouble(),
                    Double.parseDouble(row.get(column)));
        }
    }

    @Test
    void copelandWithExactTiesIsTheOracles() {
        Steps steps =
                Steps.none()
                        .normalise(new MinMax(0, 100, EACH_PERIOD))
                        .weighting(new EqualWeights())
                        .aggregate(new Copeland());
        List<Leaf> leaves = Asem.methodology(Steps.none()).leaves();

        var index =
                Composite.compute(flat(leaves, steps), Asem.panel(AsemScoresTest.IMPUTED))
                        .index(Asem.YEAR);

        for (var row :
                SharedMaterial.csv(Asem.file("scores/g4_copeland_flat_49_indicators_equal"))) {
            assertThat(index.score(row.get("uCode")))
                    .as(row.get("uCode"))
                    .hasValue(Double.parseDouble(row.get("copeland_exact")));
        }
    }

    @Test
    void entropyAcrossAllIndicatorsGivesPillarWeightsAndScores() {
        Steps steps =
                Steps.none()
                        .normalise(new AsIs())
                        .weighting(new AcrossLeaves(ENTROPY))
                        .aggregate(new ArithmeticMean());
        var directed = Asem.methodology(steps);
        var tree = upward(directed);

        var result = Composite.compute(tree, Asem.panel(DIRECTED));

        var weights = result.weights(Asem.YEAR);
        var pillarWeights = new HashMap<String, Double>();
        for (var row : SharedMaterial.csv(Asem.file("mcda/pillar_weights_entropy"))) {
            String pillar = row.get("pillar");
            String parent =
                    Asem.meta().stream()
                            .filter(m -> m.get("iCode").equals(pillar))
                            .findFirst()
                            .orElseThrow()
                            .get("Parent");
            double weight = weights.get(pillar) * weights.get(parent);
            pillarWeights.put(pillar, weight);
            Agreement.close(pillar, weight, Double.parseDouble(row.get("weight_sum")));
        }
        for (var row : SharedMaterial.csv(Asem.file("mcda/pillar_scores_entropy"))) {
            String area = row.get("uCode");
            pillarWeights.forEach(
                    (pillar, weight) ->
                            Agreement.close(
                                    pillar + " " + area,
                                    weight
                                            * result.node(pillar, Asem.YEAR)
                                                    .score(area)
                                                    .getAsDouble(),
                                    Double.parseDouble(row.get(pillar))));
            Agreement.close(
                    area,
                    result.index(Asem.YEAR).score(area).getAsDouble(),
                    Double.parseDouble(row.get("total")));
        }
    }

    /** The ASEM tree with all directions up, for data that are directed already. */
    static Methodology upward(Methodology methodology) {
        return new Methodology(
                methodology.code(),
                1,
                Name.NONE,
                "",
                java.util.Optional.empty(),
                methodology.admission(),
                List.of(),
                methodology.defaults(),
                (Pillar) up(methodology.index()));
    }

    private static Node up(Node node) {
        if (node instanceof Leaf leaf) return leaf.withDirection(Direction.HIGHER_IS_BETTER);
        Pillar p = (Pillar) node;
        return new Pillar(
                p.code(),
                p.name(),
                p.weight(),
                p.steps(),
                p.children().stream().map(AsemDecisionTest::up).toList());
    }
}
