package org.provindex.ranking.table;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the score of one area came about, down to the observations.
 *
 * @param edition the edition it is of; absent where it is provisional
 * @param rest part of the score that belongs to no indicator, such as the shift of a rescaled index
 * @param splitRefused why the score cannot be split into contributions, where its methods allow
 *     none
 */
public record DecompositionView(
        LeagueTableView.AreaRef area,
        LeagueTableView.MethodologyRef methodology,
        String period,
        String universe,
        LeagueTableView.@Nullable EditionRef edition,
        long revision,
        @Nullable Double score,
        @Nullable Double rank,
        List<NodeView> nodes,
        List<LeafView> indicators,
        @Nullable Double rest,
        @Nullable String splitRefused) {
    /**
     * The index or a pillar.
     *
     * @param parent code of the node above; absent for the index
     * @param weight share within its parent that was used for this area
     */
    public record NodeView(
            String code,
            String name,
            @Nullable String parent,
            @Nullable Double score,
            @Nullable Double rank,
            @Nullable Double weight) {}

    /**
     * One indicator.
     *
     * @param node code of the leaf: that of the indicator, unless it is used twice
     * @param value as observed, in the base unit
     * @param denominated after dividing by the denominator
     * @param imputed value that was filled in, after dividing; absent where one was observed
     * @param score after normalising
     * @param weight share within its pillar, after weights of missing ones went to the others
     * @param effectiveWeight share in the index as a whole, as stated
     * @param contribution part of the index score; all parts and the rest add up to it
     * @param inputs the observations, the denominator's last
     */
    public record LeafView(
            String pillar,
            String node,
            String indicator,
            String name,
            int direction,
            String unit,
            @Nullable Double value,
            @Nullable Double denominated,
            @Nullable Double imputed,
            @Nullable Double score,
            @Nullable Double rank,
            @Nullable Double weight,
            @Nullable Double effectiveWeight,
            @Nullable Double contribution,
            List<InputView> inputs) {}

    /**
     * An observation that went in.
     *
     * @param href of the observation in the indicator service
     * @param provenance leads to the sentence or the cell it was read from
     * @param vintage revision that recorded it
     */
    public record InputView(
            String indicator,
            BigDecimal value,
            String observation,
            String href,
            String provenance,
            String source,
            String release,
            long vintage) {}
}
