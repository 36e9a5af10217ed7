package org.provindex.ranking.published;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A ranking as others published it: the places that were read, which need not be all.
 *
 * @param scope group that was ranked
 * @param orderAssumed whether some places are only the order of naming
 */
public record PublishedRanking(
        String indicator,
        String name,
        String period,
        String scope,
        String source,
        String release,
        boolean orderAssumed,
        List<Place> places) {
    /**
     * One place.
     *
     * @param comparator {@code le} for "among the top ten"
     * @param observation identifier; its provenance leads to the sentence
     */
    @Schema(name = "PublishedPlace")
    public record Place(
            String area,
            String name,
            BigDecimal rank,
            String comparator,
            @Nullable Boolean orderAssumed,
            String observation) {}
}
