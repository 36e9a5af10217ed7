package org.provindex.ranking.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a subscription has got.
 *
 * @param cursor sequence up to which every event is settled: delivered, or not asked for
 * @param head the newest sequence
 * @param waiting events that failed and wait beside the cursor (`best-effort` only)
 * @param failures failed attempts in a row
 * @param failingSince when the first of them was
 * @param nextAttemptAt no attempt before; absent if none is due
 * @param deliveredAt when an event was taken last
 */
public record Progress(
        long cursor,
        long head,
        int waiting,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant deliveredAt) {}
