package org.provindex.ranking.kafka;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.provindex.ranking.event.Event;
import org.provindex.ranking.event.Pulse;
import org.provindex.ranking.event.RecentEvents;
import org.provindex.web.http.Ending;

/**
 * Sends events on to Kafka, on a thread of its own: takes the lease, opens a producer, and goes
 * through the log from the cursor. Neither the start of the service nor a request waits for it.
 */
@Singleton
class KafkaSink {
    private static final int READ_AT_ONCE = 100;
    private static final Duration SHORTEST = Duration.ofSeconds(2);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(1);
    private static final Duration AFTER_FAULTS = Duration.ofSeconds(10);
    private static final Duration STEP = Duration.ofMillis(200);
    private static final Duration END = Duration.ofSeconds(4);

    private final KafkaConfig config;
    private final Map<String, Object> client;
    private final SinkCursor cursor;
    private final RecentEvents events;
    private final KafkaState state;
    private final Event.Reader reader;
    private final Semaphore woken = new Semaphore(0);
    private volatile boolean running;
    private Duration pause = AFTER_FAULT;
    private boolean warned;
    private @Nullable Thread thread;

    KafkaSink(
            KafkaConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> client,
            SinkCursor cursor,
            RecentEvents events,
            KafkaState state) {
        this.config = config;
        this.client = client;
        this.cursor = cursor;
        this.events = events;
        this.state = state;
        this.reader = new Event.Reader(null, config.curators());
    }

    void start(@Observes StartupEvent event, Pulse pulse, Ending ending) {
        if (!config.isOn()) {
            return;
        }
        if (config.lease().compareTo(SHORTEST) < 0) {
            throw new IllegalStateException(
                    "provindex.kafka.lease must be %d s or more".formatted(SHORTEST.toSeconds()));
        }
        running = true;
        pulse.onBeat(this::wake);
        ending.onBegin(
                () -> {
                    running = false;
                    wake();
                });
        Thread started = new Thread(this::run, "event-kafka");
        started.setDaemon(true);
        started.start();
        thread = started;
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        if (thread != null) {
            wake();
            thread.join(END.toMillis());
            thread.interrupt();
        }
    }

    private void wake() {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    private void await(Duration most) throws InterruptedException {
        if (running && woken.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
            woken.drainPermits();
        }
    }

    private void run() {
        try {
            while (running) {
                try {
                    Optional<SinkLease> taken = cursor.take();
                    if (taken.isPresent()) {
                        hold(taken.get());
                    } else {
                        state.watches(cursor.at());
                        TimeUnit.MILLISECONDS.sleep(config.lease().toMillis() / 4);
                    }
                } catch (JdbiException e) {
                    // Whoever looks at the log says so already.
                    Log.debugf("No lease for Kafka: %s", e.getMessage());
                    TimeUnit.MILLISECONDS.sleep(AFTER_FAULT.toMillis());
                } catch (KafkaException e) {
                    troubled(String.valueOf(e.getMessage()));
                } catch (RuntimeException e) {
                    Log.error("Sending events on to Kafka failed", e);
                    troubled(e.toString());
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void troubled(String why) throws InterruptedException {
        if (!warned) {
            Log.warnf("Events wait for Kafka: %s", why);
            warned = true;
        }
        state.failed(why);
        for (long left = pause.toMillis(); running && left > 0; left -= STEP.toMillis()) {
            TimeUnit.MILLISECONDS.sleep(STEP.toMillis());
        }
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(AFTER_FAULTS) > 0 ? AFTER_FAULTS : longer;
    }

    /** Sends until it is told to end or the lease is lost. */
    private void hold(SinkLease taken) throws InterruptedException {
        Optional<SinkLease> lease = Optional.of(taken);
        state.stands(taken.cursor());
        try (EventProducer producer = EventProducer.open(config, client)) {
            well();
            while (running && lease.isPresent()) {
                lease = lasting(lease.get());
                if (lease.isPresent()) {
                    lease = step(producer, lease.get());
                }
            }
            if (lease.isEmpty()) {
                state.lost();
            }
        } finally {
            giveBack(taken);
        }
    }

    /** With half of it left, which is more than a broker may take to acknowledge. */
    private Optional<SinkLease> lasting(SinkLease lease) {
        return lease.left().compareTo(config.lease().dividedBy(2)) > 0
                ? Optional.of(lease)
                : cursor.advance(lease, lease.cursor(), false);
    }

    /** Sends what is behind the cursor and moves it; waits where there is nothing. */
    private Optional<SinkLease> step(EventProducer producer, SinkLease lease)
            throws InterruptedException {
        List<Event> some = events.after(lease.cursor(), READ_AT_ONCE);
        if (some.isEmpty()) {
            state.stands(lease.cursor());
            await(config.lease().dividedBy(8));
            return Optional.of(lease);
        }
        List<Event> wanted = some.stream().filter(e -> e.isFor(reader)).toList();
        producer.send(wanted);
        state.sent(wanted.size());
        long last = some.get(some.size() - 1).sequence();
        Optional<SinkLease> moved = cursor.advance(lease, last, !wanted.isEmpty());
        moved.ifPresent(l -> state.stands(l.cursor()));
        return moved;
    }

    private void well() {
        if (warned) {
            Log.info("Kafka takes events again");
        }
        warned = false;
        pause = AFTER_FAULT;
        state.sends();
    }

    private void giveBack(SinkLease lease) {
        try {
            cursor.giveBack(lease);
        } catch (JdbiException e) {
            Log.debugf("The lease for Kafka runs out by itself: %s", e.getMessage());
        }
    }
}
