package org.provindex.ranking.disparity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.provindex.ranking.table.LeagueTableView;

/**
 * How unequal and how alike the areas of an edition are.
 *
 * @param node code of the index, a pillar or an indicator whose scores are measured
 * @param grouping kind of groups that inequality is split by; absent if none was asked for
 * @param periods in order
 * @param beta convergence from the first to the last period; absent where it cannot be computed
 * @param balance of each area over its own pillars, in the last period; most even first
 * @param notComputed measures that these scores do not allow, and why
 */
public record DisparityView(
        LeagueTableView.EditionRef edition,
        String universe,
        String node,
        @Nullable String grouping,
        List<PeriodView> periods,
        @Nullable BetaView beta,
        List<BalanceView> balance,
        List<NotComputed> notComputed) {
    /**
     * One period.
     *
     * @param areas number of areas with a score
     * @param ratio highest by lowest; absent where the lowest is not above 0
     * @param coefficientOfVariation sample standard deviation by mean; its fall over time is
     *     sigma-convergence
     * @param gini from 0 (all equal) to 1 - 1/n
     * @param theil Theil's T
     * @param moran Moran's I over land neighbours
     * @param similarity mean similarity of the areas' structures over the indicators, 0 to 1; its
     *     rise says that areas become the same
     */
    public record PeriodView(
            String period,
            int areas,
            double mean,
            String highest,
            double highestScore,
            String lowest,
            double lowestScore,
            double range,
            @Nullable Double ratio,
            @Nullable Double standardDeviation,
            @Nullable Double coefficientOfVariation,
            @Nullable Double gini,
            @Nullable Double theil,
            @Nullable GiniParts giniParts,
            @Nullable TheilParts theilParts,
            @Nullable MoranView moran,
            @Nullable SimilarityView similarity) {}

    /** Gini by groups (Dagum): within + netBetween + transvariation = gini. */
    public record GiniParts(
            double within, double netBetween, double transvariation, Map<String, Double> byGroup) {}

    /** Theil's T by groups: within + between = theil. */
    public record TheilParts(double within, double between, Map<String, Double> byGroup) {}

    /**
     * Whether neighbours are alike.
     *
     * @param expectation of I where they are not
     * @param pValue from 999 seeded permutations
     */
    public record MoranView(double statistic, double expectation, double pValue) {}

    /**
     * How alike structures are.
     *
     * @param mostAlike pair of areas with the largest similarity
     * @param leastAlike pair with the smallest
     */
    public record SimilarityView(double mean, AreaPair mostAlike, AreaPair leastAlike) {}

    public record AreaPair(String area, String other, double similarity) {}

    /**
     * Absolute beta-convergence (Barro and Sala-i-Martin).
     *
     * @param slope of mean yearly log growth on the log of the first score; below 0 is convergence
     */
    public record BetaView(
            String from,
            String to,
            double slope,
            @Nullable Double standardError,
            @Nullable Double pValue,
            @Nullable Double rSquared,
            @Nullable Double speed) {}

    /**
     * Spread of an area's own pillar scores.
     *
     * @param deviation population standard deviation across the pillars
     */
    public record BalanceView(
            LeagueTableView.AreaRef area,
            double deviation,
            String bestPillar,
            String worstPillar) {}

    public record NotComputed(String measure, String why) {}
}
