package org.provindex.composite.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.provindex.composite.panel.Over.EACH_PERIOD;
import static org.provindex.composite.panel.Over.POOLED;

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
import org.provindex.composite.aggregate.BenefitOfTheDoubt;
import org.provindex.composite.aggregate.Copeland;
import org.provindex.composite.aggregate.GreyRelational;
import org.provindex.composite.aggregate.MazziottaPareto;
import org.provindex.composite.aggregate.MazziottaPareto.Penalty;
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
import org.provindex.composite.normalise.ZScore;
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
    private static Methodology flat(List<Leaf> leaves, Steps steps) {
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
                    all.add(Arguments.of("topsis_minmax_" + name, weighting, new Topsis(), same));
                    all.add(
                            Arguments.of(
                                    "gra_rho0.5_" + name,
                                    weighting,
                                    new GreyRelational(0.5),
                                    same));
                    DoubleUnaryOperator q = score -> 1 - score;
                    all.add(Arguments.of("vikor_Q_v0.5_" + name, weighting, new Vikor(0.5), q));
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

    /** The raw data, weighted as the normalised ones are. */
    private static NodeTable onRawData(String name, Normalisation normalise, Aggregation method) {
        Weighting weighting =
                switch (name) {
                    case "equal" -> new EqualWeights();
                    case "entropy" -> ENTROPY;
                    default -> CRITIC;
                };
        var weights = flat(weighting, new ArithmeticMean()).weights(Asem.YEAR);
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
        var index = onRawData(name, new VectorNorm(EACH_PERIOD), new Topsis());

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

    @Test
    void pooledPanelEntropyIsTheOracles() {
        var leaves = Asem.methodology(Steps.none()).leaves();
        Steps steps =
                Steps.none()
                        .normalise(new MinMax(0, 1, POOLED))
                        .weighting(new Entropy(0.0001, POOLED))
                        .aggregate(new ArithmeticMean());
        Panel panel = Asem.panel("mcda/panel_input_columnmean_imputed");

        var result = Composite.compute(flat(leaves, steps), panel);

        for (var row : SharedMaterial.csv(Asem.file("mcda/panel_entropy_weights"))) {
            Agreement.close(
                    row.get("iCode"),
                    result.weights("2020").get(row.get("iCode")),
                    Double.parseDouble(row.get("w")));
        }
        var pooledTopsis = pooledTopsis(panel, result);
        for (var row : SharedMaterial.csv(Asem.file("mcda/panel_scores"))) {
            Agreement.close(
                    row.get("uCode") + row.get("Time"),
                    result.index(row.get("Time")).score(row.get("uCode")).getAsDouble(),
                    Double.parseDouble(row.get("entropy_saw")));
            Agreement.close(
                    row.get("uCode") + row.get("Time"),
                    pooledTopsis
                            .index("all")
                            .score(row.get("uCode") + row.get("Time"))
                            .getAsDouble(),
                    Double.parseDouble(row.get("entropy_topsis")));
        }
    }

    /** TOPSIS with one ideal for all years: each area and year is an area of one period. */
    private static CompositeResult pooledTopsis(Panel panel, CompositeResult result) {
        var stacked = Panel.builder();
        for (String code : Asem.indicators()) {
            for (String period : panel.periods()) {
                for (String area : panel.areas()) {
                    stacked.value(
                            code,
                            area + period,
                            "all",
                            result.leaf(code, period).normalised(area).getAsDouble());
                }
            }
        }
        var weights = result.weights("2020");
        List<Leaf> leaves =
                directedLeaves().stream()
                        .map(leaf -> leaf.withWeight(weights.get(leaf.code())))
                        .toList();
        return Composite.compute(
                flat(leaves, Steps.none().normalise(new AsIs()).aggregate(new Topsis())),
                stacked.build());
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

        var index = Composite.compute(flat(leaves, steps), panel.build()).index(Asem.YEAR);

        for (var row : rows) {
            Agreement.close(
                    column + " " + row.get("uCode"),
                    index.score(row.get("uCode")).getAsDouble(),
                    Double.parseDouble(row.get(column)));
        }
    }
}
