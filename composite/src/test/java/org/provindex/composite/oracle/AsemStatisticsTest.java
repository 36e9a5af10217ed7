package org.provindex.composite.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.provindex.composite.CompositeResult;
import org.provindex.composite.SharedMaterial;
import org.provindex.composite.panel.Panel;
import org.provindex.composite.statistics.Correlation;
import org.provindex.composite.statistics.PrincipalComponentAnalysis;
import org.provindex.composite.statistics.Reliability;

/** Correlations, reliability and principal components of the ASEM oracle. */
class AsemStatisticsTest {
    private static CompositeResult chain() {
        return AsemAnalysisTest.chain();
    }

    private static double[] column(CompositeResult result, String node) {
        var table = result.node(node, Asem.YEAR);
        return result.areas().stream()
                .mapToDouble(area -> table.score(area).orElse(Double.NaN))
                .toArray();
    }

    private static List<String> below(String node) {
        List<String> leaves = new ArrayList<>();
        for (var row : Asem.meta()) {
            if (!row.get("Parent").equals(node)) continue;
            if (row.get("Level").equals("1")) leaves.add(row.get("iCode"));
            else leaves.addAll(below(row.get("iCode")));
        }
        return leaves;
    }

    @ParameterizedTest
    @CsvSource({
        "PEARSON, corr_indicators_pearson_long", "SPEARMAN, corr_indicators_spearman_long",
        "KENDALL, corr_indicators_kendall_long", "PEARSON, corr_pillars_pearson_long"
    })
    void correlationsAreTheOracles(Correlation correlation, String file) {
        var result = chain();
        Map<String, double[]> columns = new HashMap<>();
        for (var row : SharedMaterial.csv(Asem.file("analysis/" + file))) {
            double actual =
                    correlation.of(
                            columns.computeIfAbsent(row.get("Var1"), c -> column(result, c)),
                            columns.computeIfAbsent(row.get("Var2"), c -> column(result, c)));
            assertThat(actual)
                    .as(row.toString())
                    .isCloseTo(Double.parseDouble(row.get("Correlation")), within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PEARSON", "SPEARMAN", "KENDALL"})
    void correlationsWithTheFamilyAreTheOracles(String name) {
        var result = chain();
        String file =
                "analysis/corr_indicator_vs_family_"
                        + name.toLowerCase(java.util.Locale.ROOT)
                        + "_long";
        for (var row : SharedMaterial.csv(Asem.file(file))) {
            String above = row.get("Var1");
            String pillar = row.get("Var2");
            if (above.equals("Sub-index")) {
                above =
                        Asem.meta().stream()
                                .filter(m -> m.get("iCode").equals(pillar))
                                .findFirst()
                                .orElseThrow()
                                .get("Parent");
            }
            assertThat(Correlation.valueOf(name).of(column(result, above), column(result, pillar)))
                    .as(row.toString())
                    .isCloseTo(Double.parseDouble(row.get("Correlation")), within(1e-9));
        }
    }

    @Test
    void highCorrelationsWithinAPillarAreTheOracles() {
        var result = chain();
        List<String> flags = new ArrayList<>();
        for (var pillar : Asem.meta()) {
            if (!pillar.get("Level").equals("2")) continue;
            List<String> leaves = below(pillar.get("iCode"));
            for (String one : leaves) {
                for (String other : leaves) {
                    double r = Correlation.PEARSON.of(column(result, one), column(result, other));
                    if (one.compareTo(other) < 0 && r >= 0.75) {
                        flags.add("%s %s %.3f".formatted(one, other, r));
                    }
                }
            }
        }
        assertThat(flags)
                .containsExactlyInAnyOrderElementsOf(
                        SharedMaterial.csv(Asem.file("analysis/corr_flags_0.75")).stream()
                                .map(
                                        row ->
                                                "%s %s %.3f"
                                                        .formatted(
                                                                row.get("Ind1"),
                                                                row.get("Ind2"),
                                                                Double.parseDouble(
                                                                        row.get("Corr"))))
                                .toList());
    }

    @Test
    void noIndicatorFollowsItsDenominator() {
        var raw = Asem.panel("input/ASEM_iData");
        int flags = 0;
        for (String code : Asem.indicators()) {
            for (String by : List.of("GDP", "Population", "Area", "Energy")) {
                double[] x = Asem.panel(AsemScoresTest.DENOMINATED).column(code);
                double r = Correlation.PEARSON.of(x, raw.column(by));
                if (code.equals(by)) continue;
                if (Math.abs(r) > 0.6) flags++;
            }
        }
        assertThat(SharedMaterial.csv(Asem.file("analysis/denominator_corr_0.6"))).hasSize(flags);
    }

    @Test
    void cronbachAlphaIsTheOracles() {
        var result = chain();
        for (var row : SharedMaterial.csv(Asem.file("analysis/cronbach_alpha_by_group"))) {
            double[][] columns =
                    below(row.get("group")).stream()
                            .map(code -> column(result, code))
                            .toArray(double[][]::new);
            Agreement.close(
                    row.get("group"),
                    Reliability.cronbachAlpha(columns),
                    Double.parseDouble(row.get("alpha_normalised")));
        }
    }

    @Test
    void principalComponentsAreTheOracles() {
        Panel panel = Asem.panel(AsemScoresTest.IMPUTED);
        double[][] all = Asem.indicators().stream().map(panel::column).toArray(double[][]::new);
        var whole = PrincipalComponentAnalysis.of(all);
        for (var row : SharedMaterial.csv(Asem.file("analysis/h_pca_variance_all49_imputed"))) {
            int c = Integer.parseInt(row.get("PC")) - 1;
            Agreement.close("PC", whole.variances()[c], Double.parseDouble(row.get("variance")));
            Agreement.close("PC", whole.share(c), Double.parseDouble(row.get("prop")));
        }
        Map<String, PrincipalComponentAnalysis> byGroup = new HashMap<>();
        for (var row : SharedMaterial.csv(Asem.file("analysis/h_pca_variance_level1_imputed"))) {
            var pca = byGroup.computeIfAbsent(row.get("group"), g -> pca(panel, g));
            int c = Integer.parseInt(row.get("PC")) - 1;
            Agreement.close("PC", pca.variances()[c], Double.parseDouble(row.get("variance")));
        }
        for (var row : SharedMaterial.csv(Asem.file("analysis/h_pca_loadings_level1_imputed"))) {
            var pca = byGroup.get(row.get("group"));
            int c = Integer.parseInt(row.get("PC")) - 1;
            int j = below(row.get("group")).indexOf(row.get("iCode"));
            assertThat(Math.abs(pca.loadings()[c][j]))
                    .as(row.toString())
                    .isCloseTo(Math.abs(Double.parseDouble(row.get("loading"))), within(1e-9));
        }
    }

    private static PrincipalComponentAnalysis pca(Panel panel, String group) {
        return PrincipalComponentAnalysis.of(
                below(group).stream().map(panel::column).toArray(double[][]::new));
    }
}
