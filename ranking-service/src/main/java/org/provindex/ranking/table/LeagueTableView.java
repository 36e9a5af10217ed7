package org.provindex.ranking.table;

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
 * @param edition the edition it is of; absent where it is provisional
 * @param rows from the best to the worst, then the areas without a score
 */
public record LeagueTableView(
        MethodologyRef methodology,
        String period,
        String universe,
        @Nullable String group,
        boolean provisional,
        @Nullable EditionRef edition,
        long revision,
        List<Row> rows,
        List<MarkView> marks) {

    public record MethodologyRef(
            String code, int version, String name, Map<String, String> names) {}

    public record AreaRef(String code, String name, Names names) {}

    /**
     * The edition a table is of.
     *
     * @param retracted why it was retracted; absent while it stands
     */
    public record EditionRef(
            String id,
            String href,
            String checksum,
            String publishedAt,
            @Nullable String retracted) {}

    /**
     * One area.
     *
     * @param rank in the universe, 1 = best
     * @param rankChange places won (positive) or lost since the year before
     * @param statedRank in a preview, the rank without its changes
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
            @Nullable Double statedRank,
            List<NodeScore> pillars,
            double coverage,
            List<MarkView> marks) {}

    public record NodeScore(
            String code, String name, @Nullable Double score, @Nullable Double rank) {}

    /** What was imputed, treated, missing or left out, and why. */
    public record MarkView(String kind, String node, String detail) {}
}
