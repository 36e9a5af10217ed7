package org.provindex.ranking.leaguetable;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the score of one area came about, down to the observations. */
public record DecompositionView(
        LeagueTableView.AreaRef area,
        String period,
        String universe,
        long revision,
        @Nullable Double score,
        @Nullable Double rank,
        List<LeafView> indicators) {
    /**
     * One indicator.
     *
     * @param value as observed, in the base unit
     * @param denominated after dividing by the denominator
     * @param score after normalising
     * @param weight share within its pillar, after weights of missing ones went to the others
     */
    public record LeafView(
            String pillar,
            String indicator,
            String name,
            int direction,
            @Nullable Double value,
            @Nullable Double denominated,
            @Nullable Double score,
            @Nullable Double rank,
            @Nullable Double weight,
            List<InputView> inputs) {}

    /** An observation that went in; {@code href} leads to the indicator service. */
    public record InputView(
            String indicator, String observation, String href, String source, String release) {}
}
