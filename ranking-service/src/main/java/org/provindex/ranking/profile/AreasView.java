package org.provindex.ranking.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.ranking.table.LeagueTableView;

/**
 * Areas side by side.
 *
 * @param areas in the order asked for
 * @param nodes the index, the pillars and the indicators, each with a cell for every area
 */
public record AreasView(
        LeagueTableView.MethodologyRef methodology,
        String universe,
        LeagueTableView.@Nullable EditionRef edition,
        String period,
        List<LeagueTableView.AreaRef> areas,
        List<NodeView> nodes) {
    /**
     * A node.
     *
     * @param parent code of the node above; absent for the index
     */
    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "ComparedNode")
    public record NodeView(
            String code, String name, @Nullable String parent, List<CellView> cells) {}

    /**
     * An area at a node.
     *
     * @param value of an indicator, after dividing, imputed where none was observed
     */
    public record CellView(
            String area, @Nullable Double value, @Nullable Double score, @Nullable Double rank) {}
}
