package org.provindex.ranking.event;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event that is to be appended.
 *
 * @param about what it is about and the revision of that: together with the type it makes the id,
 *     so the same change twice is one event
 * @param subject path of what it is about, below {@code /api/v1/}
 * @param data of the CloudEvent, in order
 */
public record NewEvent(
        EventType type,
        String about,
        String subject,
        @Nullable String owner,
        @Nullable String subscription,
        @Nullable String methodology,
        @Nullable Integer version,
        Facts facts,
        Map<String, Object> data) {
    /** About nothing that has an owner or a methodology. */
    public static NewEvent of(
            EventType type, String about, String subject, Facts facts, Map<String, Object> data) {
        return new NewEvent(type, about, subject, null, null, null, null, facts, data);
    }

    /** About a subscription; only its owner sees it. */
    public static NewEvent ofSubscription(
            EventType type,
            String about,
            String owner,
            String subscription,
            Map<String, Object> data) {
        return new NewEvent(
                type,
                subscription + "/" + about,
                "subscriptions/" + subscription,
                owner,
                subscription,
                null,
                null,
                Facts.NONE,
                data);
    }
}
