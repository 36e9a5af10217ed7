package org.provindex.ranking.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.ranking.table.LeagueTableView;

/**
 * Why an area has its rank, and what would move it most.
 *
 * @param ranked number of areas with a rank
 * @param toNext gap to the area just before it, by indicator; absent for the first
 * @param toFollower gap to the area just behind it; absent for the last
 * @param indicators what each does for the area, the best rank first
 * @param moves smallest changes of single indicators that win a place, the smallest in percent
 *     first; each verified by computing the table with it
 * @param outOfReach indicators of which no change within the limit wins a place
 */
public record ExplanationView(
        LeagueTableView.AreaRef area,
        LeagueTableView.MethodologyRef methodology,
        String period,
        String universe,
        LeagueTableView.@Nullable EditionRef edition,
        long revision,
        double score,
        double rank,
        int ranked,
        @Nullable GapView toNext,
        @Nullable GapView toFollower,
        List<IndicatorView> indicators,
        List<MoveView> moves,
        List<OutOfReachView> outOfReach) {
    /**
     * What an indicator does for an area.
     *
     * @param value after dividing, imputed where none was observed
     * @param contribution part of the score; absent where the methods allow no parts
     * @param obstacle share in what the area lacks, 0 to 1
     * @param rankWithout rank of the area if the index did without the indicator
     * @param placesByIt places that the indicator wins (positive) or costs the area
     * @param href decomposition with the observations and their sources
     */
    public record IndicatorView(
            String node,
            String indicator,
            String name,
            int direction,
            @Nullable Double value,
            @Nullable Double rank,
            @Nullable Double contribution,
            @Nullable Double obstacle,
            @Nullable Double rankWithout,
            @Nullable Double placesByIt) {}

    /**
     * A change that wins a place.
     *
     * @param from observed value, in the base unit
     * @param to value with which the area is ranked better
     * @param changePercent of the observed value; absent where that is 0
     * @param newRank as computed with the change
     * @param overtakes areas that are behind it then and were not before
     */
    public record MoveView(
            String node,
            String indicator,
            String name,
            String unit,
            double from,
            double to,
            double change,
            @Nullable Double changePercent,
            double newScore,
            double newRank,
            List<String> overtakes) {}

    /**
     * An indicator that cannot win a place by itself.
     *
     * @param limit value up to which it was tried: the best of the universe and as far again as
     *     that is from the worst; absent where the area has no observed value
     */
    public record OutOfReachView(
            String node, String indicator, String name, @Nullable Double limit, String why) {}
}
