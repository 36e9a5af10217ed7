package org.provindex.composite.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.provindex.composite.Composite;
import org.provindex.composite.CompositeResult;
import org.provindex.composite.Removal;
import org.provindex.composite.SharedMaterial;
import org.provindex.composite.aggregate.Outranking;
import org.provindex.composite.mark.Mark;
import org.provindex.composite.methodology.Directions;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.panel.Panel;
import org.provindex.composite.screen.Screening;
import org.provindex.composite.statistics.Availability;
import org.provindex.composite.statistics.Summary;

/** The analysis files of the ASEM oracle, of the example chain unless said otherwise. */
class AsemAnalysisTest {
    static CompositeResult chain() {
        return Composite.compute(AsemScoresTest.chain(), Asem.panel("input/ASEM_iData"));
    }

    @Test
    void effectiveWeightsAreTheOracles() {
        for (String name : List.of("metadata", "B")) {
            Methodology methodology = AsemScoresTest.chain();
            if (name.equals("B")) methodology = methodology.withWeights(Asem.weightsB());
            var weights =
                    Composite.compute(methodology, Asem.panel("input/ASEM_iData"))
                            .effectiveWeights(Asem.YEAR);
            for (var row : SharedMaterial.csv(Asem.file("analysis/effective_weights_" + name))) {
                Agreement.close(
                        row.get("iCode"),
                        weights.get(row.get("iCode")),
                        Double.parseDouble(row.get("EffWeight")));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"remove_pillar", "remove_indicator"})
    void effectsOfRemovalAreTheOracles(String name) {
        var rows = SharedMaterial.csv(Asem.file("analysis/" + name + "_mean_abs_rank_change"));
        String key = name.substring("remove_".length());
        var nodes = rows.stream().map(r -> r.get(key)).filter(n -> !n.equals("Nominal")).toList();

        var removals =
                Removal.each(
                        nodes,
                        AsemScoresTest.chain(),
                        Asem.panel("input/ASEM_iData"),
                        Directions.NONE,
                        Asem.YEAR);

        for (int k = 0; k < removals.size(); k++) {
            Agreement.close(
                    nodes.get(k),
                    removals.get(k).meanRankChange(),
                    Double.parseDouble(rows.get(k + 1).get("mean_abs_rank_change")));
        }
        if (name.equals("remove_indicator")) return;
        for (var row : SharedMaterial.csv(Asem.file("analysis/remove_pillar_ranks"))) {
            for (Removal removal : removals) {
                assertThat(removal.ranks().get(row.get("uCode")))
                        .isEqualTo(Double.parseDouble(row.get(removal.node())));
            }
        }
    }

    @Test
    void theOutrankingMatrixIsTheOracles() {
        var panel = Asem.panel("normalised/g_input_minmax_0_100_imputed");
        double[][] columns = Asem.indicators().stream().map(panel::column).toArray(double[][]::new);
        double[][] rows = new double[51][49];
        for (int i = 0; i < 51; i++) for (int k = 0; k < 49; k++) rows[i][k] = columns[k][i];
        double[] weights = new double[49];
        Arrays.fill(weights, 1);

        double[][] matrix = Outranking.matrix(rows, weights);

        int dominant = 0;
        for (var row :
                SharedMaterial.csv(Asem.file("analysis/g_outranking_matrix_49_indicators_equal"))) {
            int i = panel.axis().area(row.get("uCode"));
            for (String other : panel.areas()) {
                double share = matrix[i][panel.axis().area(other)];
                Agreement.close(other, share, Double.parseDouble(row.get(other)));
                if (share == 1) dominant++;
            }
        }
        assertThat(SharedMaterial.csv(Asem.file("analysis/g_outranking_dominance")).get(0))
                .containsEntry("nDominant", String.valueOf(dominant));
    }

    @Test
    void rankChangesBetweenTwoSetsOfWeightsAreTheOracles() {
        var panel = Asem.panel("input/ASEM_iData");
        var one = chain().index(Asem.YEAR);
        var other =
                Composite.compute(AsemScoresTest.chain().withWeights(Asem.weightsB()), panel)
                        .index(Asem.YEAR);
        for (var row : SharedMaterial.csv(Asem.file("analysis/compare_meta_vs_B_ranks"))) {
            assertThat(one.rank(row.get("uCode"))).hasValue(Double.parseDouble(row.get("coin.1")));
            assertThat(other.rank(row.get("uCode")))
                    .hasValue(Double.parseDouble(row.get("coin.2")));
        }
    }

    @Test
    void summariesAreTheOraclesToTheirThreeDigits() {
        Panel panel = Asem.panel(AsemScoresTest.DENOMINATED);
        for (var row : SharedMaterial.csv(Asem.file("analysis/stats_denominated"))) {
            Summary summary = Summary.of(panel.column(row.get("iCode")));
            three(row, "Min", summary.min());
            three(row, "Max", summary.max());
            three(row, "Mean", summary.mean());
            three(row, "Median", summary.median());
            three(row, "Std", summary.sd());
            three(row, "Skew", summary.skewness());
            three(row, "Kurt", summary.kurtosis());
            three(row, "N.Avail", summary.present());
            three(row, "N.NonZero", summary.nonZero());
            three(row, "N.Same", summary.same());
        }
    }

    private static void three(Map<String, String> row, String column, double actual) {
        double rounded = new BigDecimal(actual).round(new MathContext(3)).doubleValue();
        assertThat(rounded)
                .as(row.get("iCode") + " " + column)
                .isEqualTo(Double.parseDouble(row.get(column)));
    }

    @Test
    void dataAvailabilityIsTheOracles() {
        Panel panel = Asem.panel("input/ASEM_iData_8pctNA");
        var result =
                Composite.compute(Asem.methodology(AsemScoresTest.to100(), true, Map.of()), panel);
        for (var row :
                SharedMaterial.csv(Asem.file("analysis/f_8pctNA_data_availability_by_group"))) {
            row.forEach(
                    (node, share) -> {
                        if (node.equals("uCode")) return;
                        assertThat(result.node(node, Asem.YEAR).coverage(row.get("uCode")))
                                .isCloseTo(Double.parseDouble(share), within(1e-12));
                    });
        }
        for (var row :
                SharedMaterial.csv(Asem.file("analysis/f_8pctNA_data_availability_by_unit"))) {
            var cells =
                    Availability.of(
                            Asem.indicators().stream()
                                    .mapToDouble(
                                            code ->
                                                    result.leaf(code, Asem.YEAR)
                                                            .denominated(row.get("uCode"))
                                                            .orElse(Double.NaN))
                                    .toArray());
            assertThat(cells.missing()).isEqualTo(Integer.parseInt(row.get("N_missing")));
            assertThat(cells.zeros()).isEqualTo(Integer.parseInt(row.get("N_zero")));
            Agreement.close("", cells.available(), Double.parseDouble(row.get("Dat_Avail")));
            Agreement.close("", cells.nonZero(), Double.parseDouble(row.get("Non_Zero")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.85", "0.9", "0.95"})
    void screeningLeavesOutTheSameAreas(String share) {
        var steps = AsemScoresTest.to100().screen(new Screening(Double.parseDouble(share), 0, 0));
        var result =
                Composite.compute(
                        Asem.methodology(steps, true, Map.of()),
                        Asem.panel("input/ASEM_iData_8pctNA"));
        for (var row : SharedMaterial.csv(Asem.file("analysis/f_8pctNA_screen_byNA_" + share))) {
            boolean included = row.get("Included").equals("TRUE");
            assertThat(result.index(Asem.YEAR).score(row.get("uCode")).isPresent())
                    .isEqualTo(included);
            assertThat(result.marks(row.get("uCode"), Asem.YEAR))
                    .filteredOn(mark -> mark.kind() == Mark.Kind.AREA_EXCLUDED)
                    .hasSize(included ? 0 : 1);
        }
    }

    @Test
    void strengthsAndWeaknessesAreTheOracles() {
        var result =
                Composite.compute(
                        Asem.methodology(AsemScoresTest.to100()), Asem.panel("input/ASEM_iData"));
        Map<String, List<Double>> expected = new HashMap<>();
        for (var row : SharedMaterial.csv(Asem.file("analysis/strengths_weaknesses_CHN_SVN_AUT"))) {
            assertThat(result.node(row.get("Code"), Asem.YEAR).rank(row.get("unit")))
                    .as(row.toString())
                    .hasValue(Double.parseDouble(row.get("Rank")));
            expected.computeIfAbsent(row.get("unit") + row.get("kind"), k -> new ArrayList<>())
                    .add(Double.parseDouble(row.get("Rank")));
        }
        for (String unit : List.of("CHN", "SVN", "AUT")) {
            var ranks = result.leafRanks(unit, Asem.YEAR);
            assertThat(ranks.subList(0, 5))
                    .extracting(CompositeResult.LeafRank::rank)
                    .isEqualTo(expected.get(unit + "strength"));
        }
    }

    @Test
    void unitSummariesAreTheOracles() {
        var result = chain();
        for (var row : SharedMaterial.csv(Asem.file("analysis/unit_summary_CHN_SVN"))) {
            var node = result.node(row.get("Code"), Asem.YEAR);
            assertThat(node.rank(row.get("unit"))).hasValue(Double.parseDouble(row.get("Rank")));
            assertThat(node.score(row.get("unit")).getAsDouble())
                    .isCloseTo(Double.parseDouble(row.get("Score")), within(5.1e-9));
        }
    }
}
