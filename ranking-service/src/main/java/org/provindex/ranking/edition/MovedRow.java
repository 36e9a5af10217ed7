package org.provindex.ranking.edition;

import org.jspecify.annotations.Nullable;

/**
 * An area of an edition beside its row in the edition before: the index in the newest period of
 * each. Null where the area has no score there.
 *
 * @param rank 1 = best
 * @param previousPeriod newest period of the edition before; null if there was none
 */
public record MovedRow(
        String area,
        String period,
        @Nullable Double score,
        @Nullable Double rank,
        @Nullable String previousPeriod,
        @Nullable Double previousScore,
        @Nullable Double previousRank) {}
