package org.provindex.ranking.stream;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jdbi.v3.core.JdbiException;
import org.provindex.ranking.event.Event;
import org.provindex.ranking.event.RecentEvents;

/**
 * One client that reads on. It is given as much as it takes: a client that stands still costs its
 * cursor and no more.
 */
final class EventStream implements Flow.Subscription {
    private static final int READ_AT_ONCE = 50;

    private final Flow.Subscriber<? super OutboundSseEvent> client;
    private final Sse sse;
    private final RecentEvents events;
    private final Predicate<Event> wanted;
    private final StreamConfig config;
    private final Runnable gone;
    private final AtomicLong demand = new AtomicLong();
    private final AtomicInteger work = new AtomicInteger();
    private final Queue<OutboundSseEvent> first = new ArrayDeque<>();
    private final Queue<Event> ready = new ArrayDeque<>();
    private long cursor;
    private long lastNanos = System.nanoTime();
    private volatile boolean ended;
    private volatile boolean ending;

    /**
     * @param cursor sequence behind which it begins
     * @param gone called once, when it has ended
     */
    EventStream(
            Flow.Subscriber<? super OutboundSseEvent> client,
            Sse sse,
            RecentEvents events,
            Predicate<Event> wanted,
            StreamConfig config,
            long cursor,
            Runnable gone) {
        this.client = client;
        this.sse = sse;
        this.events = events;
        this.wanted = wanted;
        this.config = config;
        this.cursor = cursor;
        this.gone = gone;
        first.add(retry(sse, config.retry()));
    }

    static OutboundSseEvent retry(Sse sse, Duration delay) {
        return sse.newEventBuilder().comment("events").reconnectDelay(delay.toMillis()).build();
    }

    /** Tells the client that it missed something that is not kept any more. */
    void resync(long oldest) {
        first.add(
                sse.newEventBuilder()
                        .name("resync")
                        .id(Long.toString(oldest - 1))
                        .mediaType(MediaType.TEXT_PLAIN_TYPE)
                        .data("{\"oldest\":%d}".formatted(oldest))
                        .build());
    }

    @Override
    public void request(long more) {
        demand.accumulateAndGet(more, (a, b) -> a + b < 0 ? Long.MAX_VALUE : a + b);
        pump();
    }

    @Override
    public void cancel() {
        if (!ended) {
            ended = true;
            gone.run();
        }
    }

    /** Whether a look would give it something. */
    boolean isDue() {
        return demand.get() > 0
                && (events.head() > cursor
                        || System.nanoTime() - lastNanos > config.heartbeat().toNanos());
    }

    /** Says good-bye; the client comes again, to another replica or to the next process. */
    void end() {
        ending = true;
        pump();
    }

    /** One thread at a time; who comes meanwhile makes it look once more. */
    void pump() {
        if (work.getAndIncrement() != 0) {
            return;
        }
        int seen;
        do {
            seen = work.get();
            try {
                give();
            } catch (JdbiException e) {
                // The next beat looks again.
            }
        } while (work.addAndGet(-seen) != 0);
    }

    private void give() {
        while (!ended && demand.get() > 0) {
            if (ending) {
                // Longer than the process may take to end: it must not meet a 503 of it.
                emit(retry(sse, Duration.ofSeconds(12)));
                cancel();
                client.onComplete();
                return;
            }
            OutboundSseEvent next = first.poll();
            if (next == null && ready.isEmpty()) {
                read();
            }
            if (next == null && !ready.isEmpty()) {
                Event event = ready.remove();
                next =
                        sse.newEventBuilder()
                                .id(Long.toString(event.sequence()))
                                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                                .data(event.text())
                                .build();
            }
            if (next == null && System.nanoTime() - lastNanos > config.heartbeat().toNanos()) {
                next = sse.newEventBuilder().comment("").build();
            }
            if (next == null) {
                return;
            }
            emit(next);
        }
    }

    private void emit(OutboundSseEvent event) {
        lastNanos = System.nanoTime();
        demand.decrementAndGet();
        client.onNext(event);
    }

    private void read() {
        List<Event> some;
        do {
            some = events.after(cursor, READ_AT_ONCE);
            for (Event event : some) {
                cursor = event.sequence();
                if (wanted.test(event)) {
                    ready.add(event);
                }
            }
        } while (ready.isEmpty() && !some.isEmpty());
    }
}
