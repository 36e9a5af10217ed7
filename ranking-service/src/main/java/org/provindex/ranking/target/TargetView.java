package org.provindex.ranking.target;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.ranking.table.LeagueTableView;

/**
 * A target and the way to it. Only figures of the same indicator and area count as progress, never
 * a proxy.
 *
 * @param comparator gt, ge, approx, eq for at least; lt, le for at most
 * @param plan that set the target, where one is named
 * @param progress reached, missed, on-track, off-track, no-pace (a single figure), or no-actual
 *     (there is no figure of just this indicator)
 * @param actual newest figure; absent where there is none
 * @param share of the target that the newest figure is
 * @param neededPerYear change a year from the newest figure to reach the target in time
 * @param recentPerYear mean change a year over the last figures, five years at most
 * @param expected figure of the target's year at the recent pace
 */
public record TargetView(
        LeagueTableView.AreaRef area,
        String indicator,
        String name,
        String unit,
        BigDecimal target,
        String comparator,
        String period,
        @Nullable String plan,
        Source statedBy,
        String progress,
        @Nullable Figure actual,
        @Nullable Double share,
        @Nullable Double neededPerYear,
        @Nullable Double recentPerYear,
        @Nullable Double expected) {
    /** Where the target was read. */
    public record Source(
            String observation, String provenance, String source, String release) {}

    /** A figure on the way. */
    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "TargetFigure")
    public record Figure(
            BigDecimal value, String period, String observation, String provenance) {}

    /** All targets asked for. */
    public record Targets(List<TargetView> items) {}
}
