package org.provindex.composite.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.provindex.composite.Composite;
import org.provindex.composite.CompositeResult;
import org.provindex.composite.LeafTable;
import org.provindex.composite.SharedMaterial;
import org.provindex.composite.impute.Imputation;
import org.provindex.composite.impute.Latest;
import org.provindex.composite.impute.Linear;
import org.provindex.composite.impute.StepOverTime;
import org.provindex.composite.mark.Mark;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.panel.Panel;
import org.provindex.composite.treat.Shape;

/** Values of the single steps: denominated, imputed, treated, normalised. */
class AsemStepsTest {
    private static int compare(
            CompositeResult result,
            String file,
            BiFunction<LeafTable, String, java.util.OptionalDouble> step) {
        int compared = 0;
        for (Map<String, String> row : SharedMaterial.csv(Asem.file(file))) {
            for (String code : Asem.indicators()) {
                if (!row.containsKey(code)) continue;
                String period = row.getOrDefault("Time", Asem.YEAR);
                Agreement.same(
                        file + " " + code + " " + row.get("uCode"),
                        step.apply(result.leaf(code, period), row.get("uCode")),
                        row.get(code));
                compared++;
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(51 * 49);
        return compared;
    }

    @Test
    void theExampleChainIsTheOraclesStepByStep() {
        var result = Composite.compute(AsemScoresTest.chain(), Asem.panel("input/ASEM_iData"));

        compare(result, "steps/01_denominated", LeafTable::denominated);
        compare(result, "steps/02_imputed_mean_by_EurAsia", LeafTable::imputed);
        compare(result, "steps/03_screened_0.9", LeafTable::imputed);
        compare(result, "steps/04_treated", LeafTable::treated);
        compare(result, "steps/05_normalised_minmax_0_100", LeafTable::normalised);
        Agreement.scores(result, "steps/06_aggregated_amean");
    }

    @Test
    void exactlyTheWinsorisedPointsAreMarked() {
        var result = Composite.compute(AsemScoresTest.chain(), Asem.panel("input/ASEM_iData"));

        for (var row : SharedMaterial.csv(Asem.file("steps/04_treated_points"))) {
            var marked =
                    result.marks(row.get("uCode"), Asem.YEAR).stream()
                            .filter(mark -> mark.kind() == Mark.Kind.TREATED)
                            .filter(mark -> mark.detail().endsWith("points winsorised"))
                            .map(Mark::node)
                            .toList();
            var expected =
                    Asem.indicators().stream().filter(i -> row.get(i).startsWith("win")).toList();
            assertThat(marked).as(row.get("uCode")).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    static Stream<Arguments> treatedAndImputed() {
        return AsemScoresTest.treatedAndImputed()
                .filter(
                        arguments -> {
                            String name = (String) arguments.get()[0];
                            return !name.startsWith("f7");
                        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("treatedAndImputed")
    void treatedAndImputedValuesAreTheOracles(String name, Methodology methodology, String input) {
        var result = Composite.compute(methodology, Asem.panel(input));

        if (name.startsWith("e")) compare(result, "treated/" + name, LeafTable::treated);
        else compare(result, "imputed/" + name, LeafTable::imputed);
    }

    static Stream<Arguments> all() {
        return Stream.of(
                        AsemScoresTest.means(),
                        AsemScoresTest.treatedAndImputed(),
                        AsemScoresTest.otherMethods())
                .flatMap(each -> each)
                .filter(
                        arguments -> {
                            String name = (String) arguments.get()[0];
                            return !name.startsWith("full") && !name.matches("[gh].*");
                        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void normalisedValuesAreTheOracles(String name, Methodology methodology, String input) {
        var result = Composite.compute(methodology, Asem.panel(input));

        compare(result, "normalised/" + name, LeafTable::normalised);
    }

    static Stream<Arguments> overTime() {
        return Stream.of(
                Arguments.of("10pctNA_latest", new Latest(), "input/ASEM_iData_p_10pctNA"),
                Arguments.of("10pctNA_constant", new StepOverTime(), "input/ASEM_iData_p_10pctNA"),
                Arguments.of(
                        "interior_gaps_linear", new Linear(), "input/ASEM_iData_p_interior_gaps"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("overTime")
    void imputationOverTimeIsTheOracles(String name, Imputation imputation, String input) {
        var methodology = Asem.methodology(AsemScoresTest.to100().impute(imputation));

        var result = Composite.compute(methodology, Asem.panel(input));

        compare(result, "imputed/p_panel_" + name, LeafTable::imputed);
    }

    @Test
    void skewnessAndKurtosisAreTheOracles() {
        Panel panel = Asem.panel(AsemScoresTest.DENOMINATED);
        for (var row : SharedMaterial.csv(Asem.file("analysis/skew_kurt_denominated"))) {
            String code = row.get("iCode");
            Shape shape = Shape.of(panel.column(code), panel.axis().all());
            Agreement.close(code, shape.skewness(), Double.parseDouble(row.get("skew")));
            Agreement.close(code, shape.kurtosis(), Double.parseDouble(row.get("kurt")));
        }
    }

    @ParameterizedTest
    @CsvSource({"e1_treat_default,5,2,3.5", "e2_treat_winmax2_logCTplus,2,2,3.5"})
    void theNumberOfWinsorisedPointsIsTheOracles(
            String name, int points, double skewness, double kurtosis) {
        var treatment = AsemScoresTest.winsorise(points, skewness, kurtosis, name.startsWith("e2"));
        Panel panel = Asem.panel(AsemScoresTest.DENOMINATED);
        for (var row : SharedMaterial.csv(Asem.file("treated/" + name + "_details"))) {
            String code = row.get("iCode");
            double[] x = panel.column(code);
            String done = treatment.treat(code, panel.axis(), x, panel.axis().all(), x.clone());
            String expected = row.get("winsorise.nwin");
            if (expected.isEmpty()) assertThat(done).as(code).isEmpty();
            else
                assertThat(done)
                        .as(code)
                        .contains(
                                expected
                                        + (done.startsWith("s") || done.startsWith("m")
                                                ? " winsorised points"
                                                : " points winsorised"));
        }
    }
}
