package org.provindex.ranking.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.provindex.web.revision.Versioned;

/**
 * A subscription without its secret. How far it has got stands in its progress.
 *
 * @param ordering `strict` or `best-effort`
 * @param state `active`, `paused` (by its owner) or `disabled` (by the service)
 * @param disabledBecause `gone` (the receiver answered 410) or `failing` (nothing but failures for
 *     too long)
 * @param oldSecretUntil until then every delivery is signed with the secret before too
 */
public record SubscriptionView(
        String id,
        @Nullable String name,
        String url,
        Filter filter,
        String ordering,
        String state,
        @Nullable String disabledBecause,
        @Nullable Instant oldSecretUntil,
        Instant createdAt,
        long version)
        implements Versioned {
    static SubscriptionView of(Subscription stored, Instant now) {
        return new SubscriptionView(
                stored.id(),
                stored.name(),
                stored.url(),
                stored.filter(),
                stored.ordering().word(),
                stored.state(),
                stored.disabledBecause(),
                stored.oldSecretAt(now).isPresent() ? stored.oldSecretUntil() : null,
                stored.createdAt(),
                stored.version());
    }
}
