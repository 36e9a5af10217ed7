package org.provindex.ranking.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.ranking.table.LeagueTableView;
import org.provindex.ranking.target.TargetView;

/**
 * An area through a methodology.
 *
 * @param edition the edition that the ranks are of; absent where they are provisional
 * @param history by period; of the edition's periods, or of every year that can be computed
 * @param strengths indicators with the best ranks, at most five
 * @param weaknesses indicators with the worst ranks, at most five
 * @param peers areas with the most similar scores over all indicators, nearest first, at most five
 * @param groups in which it is, with its rank among their members
 * @param targets that plans set it, and the way to them
 * @param sentences that speak of it, the newest documents first, at most twenty
 */
public record ProfileView(
        LeagueTableView.AreaRef area,
        LeagueTableView.MethodologyRef methodology,
        String universe,
        LeagueTableView.@Nullable EditionRef edition,
        String period,
        @Nullable Double score,
        @Nullable Double rank,
        List<HistoryView> history,
        List<StandingView> strengths,
        List<StandingView> weaknesses,
        List<PeerView> peers,
        List<GroupRankView> groups,
        List<TargetView> targets,
        List<SentenceView> sentences) {
    /** Score and rank of a period, also of the pillars. */
    public record HistoryView(
            String period,
            @Nullable Double score,
            @Nullable Double rank,
            int ranked,
            List<LeagueTableView.NodeScore> pillars) {}

    /** Where the area stands by an indicator. */
    public record StandingView(
            String indicator,
            String name,
            @Nullable Double value,
            double score,
            double rank,
            int ranked) {}

    /**
     * A similar area.
     *
     * @param distance Euclidean distance over the indicators, each in standard deviations
     */
    public record PeerView(LeagueTableView.AreaRef area, double distance, @Nullable Double rank) {}

    /** Rank among the members of a group. */
    public record GroupRankView(LeagueTableView.AreaRef group, double rank, int members) {}

    /** A sentence of a document whose rights are open, or the sentence alone of others. */
    public record SentenceView(
            String mention,
            String sentence,
            String document,
            String title,
            @Nullable String date) {}
}
