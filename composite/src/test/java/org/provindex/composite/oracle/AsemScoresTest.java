package org.provindex.composite.oracle;

import static org.provindex.composite.panel.Over.EACH_PERIOD;
import static org.provindex.composite.panel.Over.POOLED;

import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.provindex.composite.Composite;
import org.provindex.composite.CompositeResult;
import org.provindex.composite.aggregate.Aggregation;
import org.provindex.composite.aggregate.ArithmeticMean;
import org.provindex.composite.aggregate.Copeland;
import org.provindex.composite.aggregate.GeneralisedMean;
import org.provindex.composite.aggregate.GeometricMean;
import org.provindex.composite.aggregate.HarmonicMean;
import org.provindex.composite.impute.Centre;
import org.provindex.composite.impute.GroupImputation;
import org.provindex.composite.impute.Mean;
import org.provindex.composite.impute.Median;
import org.provindex.composite.impute.RowImputation;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.methodology.Steps;
import org.provindex.composite.normalise.Borda;
import org.provindex.composite.normalise.DistanceToMaximum;
import org.provindex.composite.normalise.DistanceToReference;
import org.provindex.composite.normalise.DistanceToTarget;
import org.provindex.composite.normalise.Goalposts;
import org.provindex.composite.normalise.MinMax;
import org.provindex.composite.normalise.Normalisation;
import org.provindex.composite.normalise.PercentileRank;
import org.provindex.composite.normalise.Posts;
import org.provindex.composite.normalise.RankScore;
import org.provindex.composite.normalise.ZScore;
import org.provindex.composite.panel.Spread;
import org.provindex.composite.rank.Ranking;
import org.provindex.composite.rank.Ties;
import org.provindex.composite.screen.Screening;
import org.provindex.composite.treat.LogShift;
import org.provindex.composite.treat.NoTreatment;
import org.provindex.composite.treat.Treatment;
import org.provindex.composite.treat.Winsorise;
import org.provindex.composite.weight.PrincipalComponents;

/** Scores, ranks and normalised values of the ASEM example, to 1e-9 relative and exact ranks. */
class AsemScoresTest {
    static final String DENOMINATED = "steps/01_denominated";
    static final String IMPUTED = "steps/02_imputed_mean_by_EurAsia";
    static final MinMax TO_100 = new MinMax(0, 100, EACH_PERIOD);
    static final MinMax FROM_1 = new MinMax(1, 100, EACH_PERIOD);

    static Steps steps(Normalisation normalise, Aggregation aggregate) {
        return Steps.none().normalise(normalise).aggregate(aggregate);
    }

    static Steps to100() {
        return steps(TO_100, new ArithmeticMean());
    }

    static Treatment winsorise(int points, double skewness, double kurtosis, boolean mirror) {
        return new Winsorise(
                points, skewness, kurtosis, new LogShift(0.01, mirror, EACH_PERIOD), EACH_PERIOD);
    }

    static Arguments of(String name, Steps steps, String input) {
        return Arguments.of(name, Asem.methodology(steps), input);
    }

    /** On raw data with 8 % of the cells deleted; the methodology denominates. */
    static Arguments raw(String name, Steps steps) {
        return Arguments.of(
                name, Asem.methodology(steps, true, Map.of()), "input/ASEM_iData_8pctNA");
    }

    static Arguments withB(String name, Steps steps, String input) {
        return Arguments.of(name, Asem.methodology(steps).withWeights(Asem.weightsB()), input);
    }

    static Stream<Arguments> means() {
        var amean = new ArithmeticMean();
        return Stream.of(
                of("a1_minmax_0_100_amean_metaweights_denominated", to100(), DENOMINATED),
                withB("a2_minmax_0_100_amean_weightsB_denominated", to100(), DENOMINATED),
                of("a3_minmax_0_100_amean_equal_raw", to100(), "input/ASEM_iData"),
                of(
                        "a4_minmax_0_100_amean_dat_thresh_0.9",
                        to100().screen(new Screening(0, 0, 0.9)),
                        DENOMINATED),
                of(
                        "a5_minmax_0_100_amean_dat_thresh_1",
                        to100().screen(new Screening(0, 0, 1)),
                        DENOMINATED),
                of("b1_zscore_mean0_sd1_amean", steps(zScore(0, 1), amean), DENOMINATED),
                withB(
                        "b2_zscore_mean50_sd10_amean_weightsB",
                        steps(zScore(50, 10), amean),
                        DENOMINATED),
                of(
                        "c1_rank_min_amean",
                        steps(new RankScore(Ties.COMPETITION, EACH_PERIOD), amean),
                        DENOMINATED),
                of(
                        "c1b_rank_average_amean",
                        steps(new RankScore(Ties.AVERAGE, EACH_PERIOD), amean),
                        DENOMINATED),
                of(
                        "c2_percentile_rank_amean",
                        steps(new PercentileRank(Ties.COMPETITION, EACH_PERIOD), amean),
                        DENOMINATED),
                of(
                        "c3_borda_amean",
                        steps(new Borda(Ties.COMPETITION, EACH_PERIOD), amean),
                        DENOMINATED),
                of("d1_minmax_1_100_gmean", steps(FROM_1, new GeometricMean()), DENOMINATED),
                withB(
                        "d2_minmax_1_100_gmean_weightsB",
                        steps(FROM_1, new GeometricMean()),
                        DENOMINATED),
                of("d3_minmax_1_100_hmean", steps(FROM_1, new HarmonicMean()), DENOMINATED),
                Arguments.of("d4_minmax_1_100_amean_amean_gmean_mixed", mixed(), DENOMINATED),
                of(
                        "d5_minmax_1_100_genmean_p0.5_imputed",
                        steps(FROM_1, new GeneralisedMean(0.5)),
                        IMPUTED),
                of(
                        "d6_minmax_1_100_genmean_pm1_imputed",
                        steps(FROM_1, new GeneralisedMean(-1)),
                        IMPUTED),
                withB(
                        "d7_minmax_1_100_genmean_p2_imputed_weightsB",
                        steps(FROM_1, new GeneralisedMean(2)),
                        IMPUTED));
    }

    private static ZScore zScore(double mean, double sd) {
        return new ZScore(mean, sd, EACH_PERIOD, Spread.SAMPLE);
    }

    private static Methodology mixed() {
        var methodology = Asem.methodology(steps(FROM_1, new ArithmeticMean()));
        return methodology
                .withSteps("Index", Steps.none().aggregate(new GeometricMean()))
                .withSteps("Conn", Steps.none().aggregate(new ArithmeticMean()))
                .withSteps("Sust", Steps.none().aggregate(new ArithmeticMean()));
    }

    static Stream<Arguments> treatedAndImputed() {
        return Stream.of(
                of("e1_treat_default", to100().treat(winsorise(5, 2, 3.5, false)), DENOMINATED),
                of(
                        "e2_treat_winmax2_logCTplus",
                        to100().treat(winsorise(2, 2, 3.5, true)),
                        DENOMINATED),
                of(
                        "e3_treat_winmax5_skew1.5_kurt3",
                        to100().treat(winsorise(5, 1.5, 3, false)),
                        DENOMINATED),
                of(
                        "e4_treat_winmax50_winsorise_effectively_unlimited",
                        to100().treat(winsorise(50, 2, 3.5, false)),
                        DENOMINATED),
                of("f1_impute_column_mean", to100().impute(new Mean(EACH_PERIOD)), DENOMINATED),
                of("f2_impute_column_median", to100().impute(new Median(EACH_PERIOD)), DENOMINATED),
                of(
                        "f3_impute_group_mean_GDP_group",
                        to100().impute(group("GDP_group", Centre.MEAN)),
                        DENOMINATED),
                of(
                        "f4_impute_group_median_EurAsia",
                        to100().impute(group("EurAsia_group", Centre.MEDIAN)),
                        DENOMINATED),
                of(
                        "f5_impute_row_mean_within_pillar_normalised_first",
                        to100().impute(new RowImputation(Centre.MEAN, "parent")),
                        DENOMINATED),
                Arguments.of(
                        "f6_impute_row_median_within_subindex_normalised_first",
                        withinSubIndex(),
                        DENOMINATED),
                raw("f7_8pctNA_no_imputation", to100()),
                raw(
                        "f8_8pctNA_group_mean_EurAsia",
                        to100().impute(group("EurAsia_group", Centre.MEAN))),
                raw(
                        "f9_8pctNA_group_median_Pop_group",
                        to100().impute(group("Pop_group", Centre.MEDIAN))),
                raw(
                        "f10_8pctNA_row_mean_within_pillar",
                        to100().impute(new RowImputation(Centre.MEAN, "parent"))));
    }

    private static GroupImputation group(String by, Centre centre) {
        return new GroupImputation(by, centre, EACH_PERIOD);
    }

    private static Methodology withinSubIndex() {
        return Asem.methodology(to100())
                .withSteps("Conn", Steps.none().impute(new RowImputation(Centre.MEDIAN, "Conn")))
                .withSteps("Sust", Steps.none().impute(new RowImputation(Centre.MEDIAN, "Sust")));
    }

    static Stream<Arguments> otherMethods() {
        var amean = new ArithmeticMean();
        var copeland = Asem.methodology(steps(TO_100, new Copeland()));
        return Stream.of(
                Arguments.of("g1_copeland_every_level_imputed", copeland, IMPUTED),
                Arguments.of(
                        "g2_copeland_every_level_imputed_weightsB",
                        copeland.withWeights(Asem.weightsB()),
                        IMPUTED),
                Arguments.of(
                        "g3_amean_pillars_then_copeland",
                        withPillars(copeland, Steps.none().aggregate(amean)),
                        IMPUTED),
                Arguments.of(
                        "h1_pca_weights_level1_amean_imputed",
                        withPillars(
                                Asem.methodology(to100()),
                                Steps.none()
                                        .weighting(new PrincipalComponents(1, false, EACH_PERIOD))),
                        IMPUTED),
                of(
                        "n1_dist2max_amean",
                        steps(new DistanceToMaximum(EACH_PERIOD), amean),
                        DENOMINATED),
                of(
                        "n2_dist2ref_DEU_amean_imputed",
                        steps(new DistanceToReference("DEU", false, EACH_PERIOD), amean),
                        IMPUTED),
                of(
                        "n3_dist2ref_DEU_capped_amean_imputed",
                        steps(new DistanceToReference("DEU", true, EACH_PERIOD), amean),
                        IMPUTED),
                withPosts("n4_dist2targ_iMeta_amean", new DistanceToTarget(false, EACH_PERIOD)),
                withPosts("n5_dist2targ_capped_amean", new DistanceToTarget(true, EACH_PERIOD)),
                withPosts("n6_goalposts_trunc_scale100_amean", new Goalposts(0, 100, true, false)),
                withPosts(
                        "n7_goalposts_notrunc_scale100_amean", new Goalposts(0, 100, false, false)),
                Arguments.of("n9_scaled_0_100_none_amean", scaled(), DENOMINATED),
                Arguments.of("full_chain_default", chain(), "input/ASEM_iData"),
                Arguments.of(
                        "full_chain_weightsB",
                        chain().withWeights(Asem.weightsB()),
                        "input/ASEM_iData"));
    }

    private static Methodology withPillars(Methodology methodology, Steps steps) {
        Methodology changed = methodology;
        for (var row : Asem.meta()) {
            if (row.get("Level").equals("2")) changed = changed.withSteps(row.get("iCode"), steps);
        }
        return changed;
    }

    private static Arguments withPosts(String name, Normalisation normalise) {
        return Arguments.of(
                name,
                Asem.methodology(steps(normalise, new ArithmeticMean()), false, Asem.posts()),
                DENOMINATED);
    }

    /** Constants 0 and 100 for every directed value. */
    private static Methodology scaled() {
        var posts = new java.util.HashMap<String, Posts>();
        for (var row : Asem.meta()) {
            boolean down = row.get("Direction").equals("-1");
            posts.put(row.get("iCode"), Posts.goalposts(down ? -100 : 0, down ? 0 : 100));
        }
        return Asem.methodology(
                steps(new Goalposts(0, 100, false, false), new ArithmeticMean()), false, posts);
    }

    static Methodology chain() {
        return Asem.methodology(
                to100().impute(group("EurAsia_group", Centre.MEAN))
                        .treat(winsorise(5, 2, 3.5, false)),
                true,
                Map.of());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"means", "treatedAndImputed", "otherMethods"})
    void scoresAndRanksAreTheOracles(String name, Methodology methodology, String input) {
        Ranking ties = new Ranking(Ties.COMPETITION, OptionalInt.empty());
        Methodology ranked = methodology.withDefaults(Steps.none().rank(ties));

        CompositeResult result = Composite.compute(ranked, Asem.panel(input));

        Agreement.scores(result, "scores/" + name);
        Agreement.ranks(result, "ranks/" + name);
    }

    @ParameterizedTest(name = "{1}")
    @org.junit.jupiter.params.provider.CsvSource({
        "true, p1_panel_global_minmax_amean",
        "false, p2_panel_peryear_minmax_amean"
    })
    void panelScoresAreTheOracles(boolean pooled, String name) {
        var over = pooled ? POOLED : EACH_PERIOD;
        var methodology =
                Asem.methodology(
                        steps(new MinMax(0, 100, over), new ArithmeticMean()), false, Map.of());

        var result = Composite.compute(methodology, Asem.panel("input/ASEM_iData_p"));

        Agreement.scores(result, "scores/" + name);
    }

    @Test
    void noTreatmentLeavesTheScoresAlone() {
        var plain = Composite.compute(Asem.methodology(to100()), Asem.panel(DENOMINATED));
        var treated =
                Composite.compute(
                        Asem.methodology(to100().treat(new NoTreatment())),
                        Asem.panel(DENOMINATED));

        org.assertj.core.api.Assertions.assertThat(treated.index(Asem.YEAR).scores())
                .isEqualTo(plain.index(Asem.YEAR).scores());
    }
}
