package org.provindex.ranking.subscription;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.provindex.ranking.event.Event;

/**
 * A subscription as it is stored, without its progress.
 *
 * @param id {@code sub_} and 20 letters and digits
 * @param owner name of the principal
 * @param seesCurators whether the owner was a curator when it was made or changed last
 * @param secret encrypted
 * @param oldSecret encrypted; counts until {@code oldSecretUntil}
 * @param version number of changes
 */
public record Subscription(
        String id,
        String owner,
        @Nullable String name,
        String url,
        Ordering ordering,
        Filter filter,
        boolean seesCurators,
        String state,
        @Nullable String disabledBecause,
        byte[] secret,
        byte @Nullable [] oldSecret,
        @Nullable Instant oldSecretUntil,
        long version,
        Instant createdAt) {
    public static final String ACTIVE = "active";
    public static final String PAUSED = "paused";
    public static final String DISABLED = "disabled";

    /** What happens to the events behind one that cannot be delivered. */
    public enum Ordering {
        /** They wait: events arrive in order. */
        STRICT("strict"),
        /** They are sent: it is tried again beside them. */
        BEST_EFFORT("best-effort");

        private final String word;

        Ordering(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        static Ordering parse(String word) {
            return word.equals(STRICT.word) ? STRICT : BEST_EFFORT;
        }
    }

    public Event.Reader reader() {
        return new Event.Reader(owner, seesCurators);
    }

    public Optional<byte[]> oldSecretAt(Instant now) {
        return oldSecretUntil != null && oldSecretUntil.isAfter(now)
                ? Optional.ofNullable(oldSecret)
                : Optional.empty();
    }
}
