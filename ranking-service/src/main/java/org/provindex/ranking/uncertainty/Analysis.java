package org.provindex.ranking.uncertainty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is stored.
 *
 * @param settings JSON of {@link Settings}
 * @param result JSON of {@link UncertaintyResult}, once it is done
 */
record Analysis(
        long id,
        long editionId,
        String period,
        String settings,
        String state,
        int done,
        int total,
        @Nullable String result,
        @Nullable String error,
        Instant askedAt,
        @Nullable Instant endedAt) {}
