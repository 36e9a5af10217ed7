package org.provindex.ranking.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.ranking.table.LeagueTableView;

/**
 * The gap between two areas, by indicator.
 *
 * @param gap score of {@code area} less that of {@code other}
 * @param parts largest first; they and the rest add up to the gap
 * @param rest part that belongs to no indicator
 * @param splitRefused why the gap cannot be split, where the methods allow no parts
 */
public record GapView(
        LeagueTableView.AreaRef area,
        LeagueTableView.AreaRef other,
        String period,
        String universe,
        LeagueTableView.@Nullable EditionRef edition,
        double score,
        double otherScore,
        @Nullable Double rank,
        @Nullable Double otherRank,
        double gap,
        List<Part> parts,
        @Nullable Double rest,
        @Nullable String splitRefused) {
    /**
     * What one indicator adds to the gap.
     *
     * @param value of {@code area}, after dividing, imputed where none was observed
     * @param otherValue of {@code other}
     */
    public record Part(
            String node,
            String indicator,
            String name,
            @Nullable Double value,
            @Nullable Double otherValue,
            double part) {}
}
