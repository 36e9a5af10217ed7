package org.provindex.ranking.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to deliver an event.
 *
 * @param event its identifier, the `webhook-id`
 * @param number of the attempts at this event in a row, from 1
 * @param durationMs milliseconds until the answer, or until it was given up
 * @param outcome `delivered` or `failed`
 * @param status of HTTP, if an answer came
 * @param error why none came
 * @param answer its first 4096 bytes
 */
public record AttemptView(
        String event,
        long sequence,
        int number,
        Instant startedAt,
        int durationMs,
        String outcome,
        @Nullable Integer status,
        @Nullable String error,
        @Nullable String answer) {}
