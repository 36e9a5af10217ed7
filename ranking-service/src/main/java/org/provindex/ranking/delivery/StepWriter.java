package org.provindex.ranking.delivery;

import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Writes what comes in together: under load one transaction carries many steps, when it is quiet
 * each goes at once.
 */
@Singleton
class StepWriter {
    private static final int AT_ONCE = 200;
    private static final Duration AFTER_FAULT = Duration.ofMillis(200);

    private record Waiting(Step step, CompletableFuture<Boolean> written) {}

    private final StepStore store;
    private final Duration lease;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private volatile boolean running;
    private @Nullable Thread thread;

    StepWriter(StepStore store, DeliveryConfig config) {
        this.store = store;
        this.lease = config.lease();
    }

    void start() {
        running = true;
        Thread started = new Thread(this::run, "delivery-writer");
        started.setDaemon(true);
        started.start();
        thread = started;
    }

    /** Writes what is in the queue and ends. */
    void stop(Duration limit) throws InterruptedException {
        running = false;
        if (thread != null) {
            thread.join(limit.toMillis());
        }
    }

    /**
     * @return whether the lease still counted; false also if the database did not answer before it
     *     ended
     */
    CompletableFuture<Boolean> write(Step step) {
        CompletableFuture<Boolean> written = new CompletableFuture<>();
        queue.add(new Waiting(step, written));
        return written;
    }

    private void run() {
        while (running || !queue.isEmpty()) {
            try {
                Waiting first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<Waiting> some = new ArrayList<>(List.of(first));
                    queue.drainTo(some, AT_ONCE - 1);
                    write(some);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void write(List<Waiting> some) throws InterruptedException {
        long giveUp = System.nanoTime() + lease.toNanos();
        while (true) {
            try {
                Set<StepStore.Held> held = store.write(some.stream().map(Waiting::step).toList());
                some.forEach(
                        w -> w.written.complete(held.contains(StepStore.Held.of(w.step.lease()))));
                return;
            } catch (JdbiException e) {
                if (System.nanoTime() > giveUp) {
                    Log.warnf(
                            "%d results of deliveries could not be stored: they are sent again. %s",
                            some.size(), e.getMessage());
                    some.forEach(w -> w.written.complete(false));
                    return;
                }
                Thread.sleep(AFTER_FAULT.toMillis());
            } catch (RuntimeException e) {
                Log.error("Results of deliveries could not be stored: they are sent again", e);
                some.forEach(w -> w.written.complete(false));
                return;
            }
        }
    }
}
