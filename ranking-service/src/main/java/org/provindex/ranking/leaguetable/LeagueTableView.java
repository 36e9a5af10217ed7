package org.provindex.ranking.leaguetable;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.provindex.web.language.Names;

/**
 * A league table as it is answered.
 *
 * @param provisional true: computed from the data of {@code revision} and not published as an
 *     edition
 * @param rows from the best to the worst, then the areas without a score
 */
public record LeagueTableView(
        MethodologyRef methodology,
        String period,
        String universe,
        @Nullable String group,
        boolean provisional,
        long revision,
        List<Row> rows,
        List<MarkView> marks) {

    public record MethodologyRef(
            String code, int version, String name, Map<String, String> names) {}

    public record AreaRef(String code, String name, Names names) {}

    /**
     * One area.
     *
     * @param rank in the universe, 1 = best
     * @param rankChange places won (positive) or lost since the year before
     * @param coverage share of the indicators with an observed value, 0 to 1
     */
    @Schema(name = "LeagueTableRow")
    public record Row(
            AreaRef area,
            @Nullable Double score,
            @Nullable Double rank,
            @Nullable Double rankInGroup,
            @Nullable Double previousRank,
            @Nullable Double rankChange,
            List<NodeScore> pillars,
            double coverage,
            List<MarkView> marks) {}

    public record NodeScore(
            String code, String name, @Nullable Double score, @Nullable Double rank) {}

    /** What was imputed, treated, missing or left out, and why. */
    public record MarkView(String kind, String node, String detail) {}
}
