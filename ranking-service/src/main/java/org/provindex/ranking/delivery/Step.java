package org.provindex.ranking.delivery;

import java.util.Optional;

/**
 * What is to be written of a lease.
 *
 * @param cursor everything to here is settled
 * @param failures in a row
 * @param delayMillis until the next attempt
 * @param release whether the lease ends with it
 * @param outcome of an attempt; none where events were only passed over
 * @param beside best-effort: the event waits, or waited, beside the cursor
 */
record Step(
        Lease lease,
        long cursor,
        int failures,
        long delayMillis,
        boolean release,
        Optional<Outcome> outcome,
        boolean beside) {
    static Step passed(Lease lease, long cursor) {
        return new Step(lease, cursor, lease.failures(), 0, true, Optional.empty(), false);
    }

    boolean isDelivered() {
        return outcome.filter(Outcome::isDelivered).isPresent();
    }

    boolean isFailed() {
        return outcome.isPresent() && !isDelivered();
    }
}
