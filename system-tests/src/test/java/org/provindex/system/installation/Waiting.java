package org.provindex.system.installation;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits until something is so; the limit is for what never comes, not a measure of speed. */
public final class Waiting {
    private Waiting() {}

    public static void until(String what, Duration limit, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(
                        "Waited %d s in vain for %s".formatted(limit.toSeconds(), what));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
