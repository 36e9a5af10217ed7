package org.provindex.ranking.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.provindex.ranking.event.Event;

/**
 * What came of one attempt.
 *
 * @param number of the attempt at this event, from 1
 * @param status of HTTP, if an answer came
 * @param error why none came
 * @param answer start of its body
 * @param retryAfter header of the answer
 */
record Outcome(
        Event event,
        int number,
        Instant startedAt,
        int durationMillis,
        @Nullable Integer status,
        @Nullable String error,
        @Nullable String answer,
        @Nullable String retryAfter) {
    boolean isDelivered() {
        return status != null && status >= 200 && status < 300;
    }

    /** The receiver says that it will never take anything again (Standard Webhooks: 410 Gone). */
    boolean isGone() {
        return status != null && status == 410;
    }
}
