package org.provindex.ranking.subscription;

import org.jspecify.annotations.Nullable;
import org.provindex.web.json.Need;

/**
 * What is changed of a subscription; absent fields stay.
 *
 * @param name for people
 * @param url another address, which has to echo a challenge too
 * @param filter takes the place of the whole filter before
 * @param ordering `strict` or `best-effort`
 */
public record SubscriptionChange(
        @Nullable String name,
        @Nullable String url,
        @Nullable Filter filter,
        @Nullable String ordering) {
    public SubscriptionChange {
        Need.optional(name, "name", 200);
        Need.optional(url, "url", 2000);
        if (ordering != null) {
            Need.oneOf(ordering, "ordering", NewSubscription.ORDERINGS);
        }
    }
}
