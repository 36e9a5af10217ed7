package org.provindex.ranking.delivery;

import java.util.Map;
import java.util.TreeMap;
import org.provindex.ranking.subscription.Subscription;

/**
 * A subscription that this replica may work on until its lease ends. Used by one thread at a time.
 */
final class Lease {
    private final Subscription subscription;
    private final long token;
    private long cursor;
    private int failures;
    private long deadlineNanos;
    // Best-effort only: sequence and failures of what is due beside the cursor.
    private final TreeMap<Long, Integer> due = new TreeMap<>();

    /**
     * @param token what every write about it must show
     * @param deadlineNanos when the lease ends, by {@link System#nanoTime}
     */
    Lease(Subscription subscription, long token, long cursor, int failures, long deadlineNanos) {
        this.subscription = subscription;
        this.token = token;
        this.cursor = cursor;
        this.failures = failures;
        this.deadlineNanos = deadlineNanos;
    }

    Subscription subscription() {
        return subscription;
    }

    long token() {
        return token;
    }

    long cursor() {
        return cursor;
    }

    int failures() {
        return failures;
    }

    boolean isStrict() {
        return subscription.ordering() == Subscription.Ordering.STRICT;
    }

    void due(Map<Long, Integer> retries) {
        due.putAll(retries);
    }

    TreeMap<Long, Integer> due() {
        return due;
    }

    void moveTo(long sequence) {
        cursor = sequence;
    }

    void failed(int inARow) {
        failures = inARow;
    }

    void renewed(long until) {
        deadlineNanos = until;
    }

    /** Whether a request of so many nanoseconds would end before the lease does. */
    boolean lasts(long nanos) {
        return System.nanoTime() + nanos < deadlineNanos;
    }
}
