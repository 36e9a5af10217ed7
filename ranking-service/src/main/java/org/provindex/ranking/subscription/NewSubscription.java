package org.provindex.ranking.subscription;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.web.json.InvalidFieldException;
import org.provindex.web.json.Need;

/**
 * A subscription that is asked for.
 *
 * @param name for people
 * @param url address that events are posted to; https, port 443 or 8443
 * @param filter which events; absent: all
 * @param ordering `strict` (events wait behind one that fails) or `best-effort` (they do not);
 *     absent: strict
 * @param after sequence behind which it begins; absent: with what happens from now on
 */
public record NewSubscription(
        @Nullable String name,
        String url,
        @Nullable Filter filter,
        @Nullable String ordering,
        @Nullable Long after) {
    static final List<String> ORDERINGS = List.of("strict", "best-effort");

    public NewSubscription {
        Need.optional(name, "name", 200);
        Need.text(url, "url", 2000);
        if (ordering != null) {
            Need.oneOf(ordering, "ordering", ORDERINGS);
        }
        if (after != null && after < 0) {
            throw new InvalidFieldException("after", "A sequence is not negative");
        }
    }

    Filter wanted() {
        return filter == null ? Filter.ALL : filter;
    }

    Subscription.Ordering order() {
        return ordering == null
                ? Subscription.Ordering.STRICT
                : Subscription.Ordering.parse(ordering);
    }
}
