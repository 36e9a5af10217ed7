package org.provindex.ranking.published;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.ranking.table.LeagueTableView;

/**
 * A ranking of others beside ours, over the areas that both rank.
 *
 * @param areas number of areas in both
 * @param spearman rank correlation, -1 to 1; absent for fewer than three areas
 * @param kendall Kendall's tau-b
 * @param meanDifference mean of |our rank - theirs|, both counted among the areas in both
 * @param differences largest first
 * @param leftOut places that say no exact rank ("among the top ten", or only the order of naming)
 */
public record RankingComparison(
        String indicator,
        String source,
        String release,
        String theirPeriod,
        LeagueTableView.MethodologyRef methodology,
        LeagueTableView.@Nullable EditionRef edition,
        String period,
        String universe,
        int areas,
        @Nullable Double spearman,
        @Nullable Double kendall,
        @Nullable Double meanDifference,
        List<Difference> differences,
        List<String> leftOut) {
    /**
     * An area in both.
     *
     * @param theirRank as they published it
     * @param ourRank in our table
     * @param difference theirs less ours, both counted among the areas in both: above 0 where we
     *     rank it better
     */
    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "RankDifference")
    public record Difference(
            LeagueTableView.AreaRef area,
            BigDecimal theirRank,
            double ourRank,
            double difference,
            String observation) {}

    /** A comparison with each ranking that was found. */
    public record Comparisons(List<RankingComparison> items) {}
}
