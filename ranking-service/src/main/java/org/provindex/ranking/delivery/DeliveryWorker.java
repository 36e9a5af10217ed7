package org.provindex.ranking.delivery;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.JdbiException;
import org.provindex.ranking.event.Event;
import org.provindex.ranking.event.Pulse;
import org.provindex.ranking.event.RecentEvents;
import org.provindex.ranking.subscription.Matching;
import org.provindex.web.http.Ending;

/**
 * Delivers: leases subscriptions that are behind, and for each sends the next event that matches,
 * writes what came of it, and goes on while the lease counts. Requests wait without a thread and
 * without a transaction, so receivers that hang cost others nothing.
 */
@Singleton
class DeliveryWorker {
    private static final int READ_AT_ONCE = 100;
    private static final Duration END = Duration.ofSeconds(8);

    private final DeliveryConfig config;
    private final Leases leases;
    private final RecentEvents events;
    private final Matching matching;
    private final Sender sender;
    private final StepWriter writer;
    private final RetrySchedule schedule;
    private final InstantSource clock;
    private final DeliveryMetrics metrics;
    private final ExecutorService work = Executors.newFixedThreadPool(3, DeliveryWorker::thread);
    private final Set<Lease> held = ConcurrentHashMap.newKeySet();
    private final AtomicInteger wakes = new AtomicInteger();
    private volatile boolean running;
    // Whether more is due than was taken last.
    private volatile boolean more;

    DeliveryWorker(
            DeliveryConfig config,
            Leases leases,
            RecentEvents events,
            Matching matching,
            Sender sender,
            StepWriter writer,
            InstantSource clock,
            DeliveryMetrics metrics) {
        this.config = config;
        this.leases = leases;
        this.events = events;
        this.matching = matching;
        this.sender = sender;
        this.writer = writer;
        this.schedule = RetrySchedule.of(config);
        this.clock = clock;
        this.metrics = metrics;
    }

    private static Thread thread(Runnable runnable) {
        Thread thread = new Thread(runnable, "delivery");
        thread.setDaemon(true);
        return thread;
    }

    void start(@Observes StartupEvent event, Pulse pulse, Ending ending) {
        if (config.enabled()) {
            running = true;
            writer.start();
            pulse.onBeat(this::wake);
            ending.onBegin(() -> running = false);
        }
    }

    /** Takes nothing more, lets what is under way end, and gives the rest back. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (!config.enabled()) {
            return;
        }
        running = false;
        long limit = System.nanoTime() + END.toNanos();
        while (!held.isEmpty() && System.nanoTime() < limit) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        work.shutdown();
        writer.stop(Duration.ofSeconds(1));
        if (!held.isEmpty()) {
            leases.giveBack(List.copyOf(held));
        }
    }

    /** Looks for work; who is doing that already looks once more. */
    private void wake() {
        if (running && wakes.getAndIncrement() == 0) {
            try {
                work.execute(this::look);
            } catch (RejectedExecutionException ended) {
                wakes.set(0);
            }
        }
    }

    private void look() {
        int seen;
        do {
            seen = wakes.get();
            try {
                take();
            } catch (JdbiException e) {
                Log.debugf("No subscriptions can be leased: %s", e.getMessage());
            }
        } while (!wakes.compareAndSet(seen, 0));
    }

    private void take() {
        int room;
        do {
            room = Math.min(config.atOnce() - held.size(), config.batch());
            List<Lease> taken = room > 0 ? leases.take(events.head(), room) : List.of();
            more = room <= 0 || taken.size() == room;
            for (Lease lease : taken) {
                held.add(lease);
                work.execute(() -> next(lease));
            }
        } while (running && more && room > 0);
    }

    private void drop(Lease lease) {
        held.remove(lease);
        if (more
                && config.atOnce() - held.size() >= Math.min(config.batch(), config.atOnce()) / 2) {
            wake();
        }
    }

    /** Sends the next event, or gives the subscription back. */
    private void next(Lease lease) {
        try {
            if (!running || !lease.lasts(config.timeout().toNanos())) {
                write(Step.passed(lease, lease.cursor()));
                return;
            }
            Optional<Event> waiting = beside(lease);
            if (waiting.isPresent()) {
                attempt(lease, waiting.get(), true);
                return;
            }
            long cursor = lease.cursor();
            List<Event> some;
            do {
                some = events.after(cursor, READ_AT_ONCE);
                for (Event event : some) {
                    if (matching.matches(lease.subscription(), event)) {
                        lease.moveTo(cursor);
                        attempt(lease, event, false);
                        return;
                    }
                    cursor = event.sequence();
                }
            } while (!some.isEmpty() && lease.lasts(config.timeout().toNanos()));
            write(Step.passed(lease, cursor));
        } catch (JdbiException e) {
            drop(lease);
        } catch (RuntimeException e) {
            Log.errorf(e, "Delivery to %s failed", lease.subscription().id());
            drop(lease);
        }
    }

    /** Best-effort: what failed before and is due again. */
    private Optional<Event> beside(Lease lease) {
        if (lease.due().isEmpty()) {
            return Optional.empty();
        }
        long sequence = lease.due().firstKey();
        return events.after(sequence - 1, 1).stream().findFirst();
    }

    private void attempt(Lease lease, Event event, boolean beside) {
        int before =
                beside
                        ? lease.due().remove(event.sequence())
                        : lease.isStrict() ? lease.failures() : 0;
        sender.send(lease.subscription(), event, before + 1)
                .thenAcceptAsync(outcome -> done(lease, outcome, beside), work)
                .exceptionally(
                        fault -> {
                            // A lease that nobody ends would take its place for ever.
                            Log.errorf(fault, "Delivery to %s failed", lease.subscription().id());
                            drop(lease);
                            return null;
                        });
    }

    private void done(Lease lease, Outcome outcome, boolean beside) {
        metrics.attempted(outcome);
        long sequence = outcome.event().sequence();
        boolean delivered = outcome.isDelivered();
        boolean passes = !beside && (delivered || !lease.isStrict());
        long cursor = passes ? sequence : lease.cursor();
        int failures = delivered ? 0 : lease.failures() + 1;
        long delay =
                delivered
                        ? 0
                        : schedule.delay(
                                        lease.isStrict() ? failures : outcome.number(),
                                        RetrySchedule.retryAfter(
                                                outcome.retryAfter(), clock.instant()),
                                        ThreadLocalRandom.current().nextDouble())
                                .toMillis();
        boolean waits = !lease.isStrict() && (beside || !delivered);
        boolean ends =
                lease.isStrict() && !delivered || lease.due().isEmpty() && events.head() <= cursor;
        lease.moveTo(cursor);
        lease.failed(failures);
        write(new Step(lease, cursor, failures, delay, ends, Optional.of(outcome), waits));
    }

    private void write(Step step) {
        long until = System.nanoTime() + config.lease().toNanos();
        writer.write(step)
                .thenAccept(
                        counts -> {
                            Lease lease = step.lease();
                            if (!counts) {
                                metrics.lost();
                            }
                            if (!counts || step.release()) {
                                drop(lease);
                                return;
                            }
                            lease.renewed(until);
                            try {
                                work.execute(() -> next(lease));
                            } catch (RejectedExecutionException ended) {
                                drop(lease);
                            }
                        });
    }
}
