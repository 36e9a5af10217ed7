package org.provindex.ranking.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fired synchronously inside the transaction that retracts an edition, as {@link EditionPublished}.
 *
 * @param standing the newest edition of this methodology code and universe that still stands; null
 *     if none does
 */
public record EditionRetracted(
        long editionId,
        String methodology,
        int version,
        List<String> periods,
        String universe,
        String reason,
        @Nullable Long standing,
        long revisionKey) {
    public EditionRetracted {
        periods = List.copyOf(periods);
    }
}
