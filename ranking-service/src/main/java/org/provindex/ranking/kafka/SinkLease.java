package org.provindex.ranking.kafka;

import java.time.Duration;

/**
 * The right to send on, for a time.
 *
 * @param token what every write must show
 * @param cursor sequence up to which everything is settled
 * @param deadlineNanos when it ends, by {@link System#nanoTime}
 */
record SinkLease(long token, long cursor, long deadlineNanos) {
    /** What is left of it; negative when it has ended. */
    Duration left() {
        return Duration.ofNanos(deadlineNanos - System.nanoTime());
    }
}
