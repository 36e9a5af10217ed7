package org.provindex.ranking.tier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Classes of the areas of an edition, as they were stored with it.
 *
 * @param asked number of classes asked for; there may be fewer where scores are equal
 * @param tiers the highest first
 */
public record TiersView(
        String id,
        String edition,
        String period,
        String method,
        int asked,
        String madeBy,
        String madeAt,
        List<Tier> tiers) {
    /**
     * One class.
     *
     * @param from lowest score of the class; absent for the lowest class
     * @param below score at which the class above begins; absent for the highest
     * @param areas by rank
     */
    public record Tier(
            int number,
            String name,
            @Nullable Double from,
            @Nullable Double below,
            List<String> areas) {}

    /** The classes of an edition. */
    public record All(List<TiersView> items) {}
}
