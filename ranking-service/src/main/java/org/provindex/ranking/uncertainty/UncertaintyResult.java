package org.provindex.ranking.uncertainty;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run found, as it is stored.
 *
 * @param areas by their stated rank
 * @param inputs what was uncertain, with the options that took part
 * @param leftOut alternatives that could not be computed with these data, and why
 * @param sensitivity share of each input in the changes of ranks; empty if it was not asked for
 * @param removals what the ranks would be without each indicator
 */
public record UncertaintyResult(
        List<Ranks> areas,
        List<Input> inputs,
        List<LeftOut> leftOut,
        List<Share> sensitivity,
        List<RemovalEffect> removals) {
    /**
     * Ranks of an area over the replications.
     *
     * @param low 5 % quantile
     * @param high 95 % quantile
     * @param atMost probability of rank k or better, for k = 1, 2, ...; up to 100
     */
    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "RankInterval")
    public record Ranks(
            String area,
            @Nullable Double rank,
            @Nullable Double mean,
            @Nullable Double median,
            @Nullable Double low,
            @Nullable Double high,
            List<Double> atMost) {}

    /** Something that could be otherwise. */
    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "UncertainInput")
    public record Input(String name, List<String> options) {}

    /** An alternative that was not tried. */
    public record LeftOut(String input, String option, String why) {}

    /**
     * Sobol indices of the mean absolute change of ranks.
     *
     * @param first share of its variance that the input explains by itself
     * @param total with its interactions
     * @param firstLow 5 % bootstrap quantile
     * @param totalHigh 95 % bootstrap quantile
     */
    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "SensitivityShare")
    public record Share(
            String input,
            @Nullable Double first,
            @Nullable Double firstLow,
            @Nullable Double firstHigh,
            @Nullable Double total,
            @Nullable Double totalLow,
            @Nullable Double totalHigh) {}

    /** Mean absolute change of ranks if the index did without an indicator. */
    public record RemovalEffect(String node, @Nullable Double meanRankChange) {}
}
