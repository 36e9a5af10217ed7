package org.provindex.ranking.disparity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.ranking.table.LeagueTableView;

/**
 * The groups of one kind beside each other, by mean score. A group is never given a score of its
 * own: it is described by its members'.
 */
public record GroupsView(
        LeagueTableView.EditionRef edition,
        String universe,
        String kind,
        String period,
        List<GroupView> groups) {
    /**
     * One group.
     *
     * @param members with a score in the universe
     * @param meanRank of the members in the universe
     * @param standardDeviation sample, of the members' scores; absent for fewer than two
     */
    public record GroupView(
            LeagueTableView.AreaRef group,
            int members,
            double mean,
            double meanRank,
            @Nullable Double standardDeviation,
            LeagueTableView.AreaRef best,
            double bestRank,
            LeagueTableView.AreaRef worst,
            double worstRank,
            List<LeagueTableView.NodeScore> pillars) {}
}
