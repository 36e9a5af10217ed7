package org.provindex.ranking.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import org.provindex.ranking.event.Event;
import org.provindex.ranking.event.EventLog;
import org.provindex.ranking.event.Pulse;
import org.provindex.ranking.event.RecentEvents;
import org.provindex.web.http.Ending;

/** All streams of this replica. */
@Singleton
class Streams {
    private final RecentEvents events;
    private final EventLog log;
    private final StreamConfig config;
    private final Ending ending;
    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService work =
            Executors.newFixedThreadPool(
                    2,
                    run -> {
                        Thread thread = new Thread(run, "event-streams");
                        thread.setDaemon(true);
                        return thread;
                    });

    Streams(
            RecentEvents events,
            EventLog log,
            StreamConfig config,
            Ending ending,
            MeterRegistry meters) {
        this.events = events;
        this.log = log;
        this.config = config;
        this.ending = ending;
        meters.gauge("provindex.streams.open", open, Set::size);
    }

    void start(@Observes StartupEvent event, Pulse pulse) {
        pulse.onBeat(this::beat);
        ending.onBegin(() -> open.forEach(EventStream::end));
    }

    void stop(@Observes ShutdownEvent event) {
        work.shutdownNow();
    }

    private void beat() {
        for (EventStream stream : open) {
            if (stream.isDue()) {
                try {
                    work.execute(stream::pump);
                } catch (RejectedExecutionException ended) {
                    return;
                }
            }
        }
    }

    /**
     * @param after sequence behind which it begins; negative: with what happens from now on
     */
    Flow.Publisher<OutboundSseEvent> open(Sse sse, long after, Predicate<Event> wanted) {
        if (open.size() >= config.most() || ending.hasBegun()) {
            return later(sse);
        }
        long head = log.head();
        long oldest = log.oldest();
        boolean missed = after >= 0 && after < oldest - 1 || after > head;
        long from = after < 0 || after > head ? head : Math.max(after, oldest - 1);
        return client -> {
            EventStream[] self = new EventStream[1];
            EventStream stream =
                    new EventStream(
                            client, sse, events, wanted, config, from, () -> open.remove(self[0]));
            self[0] = stream;
            if (missed) {
                stream.resync(from + 1);
            }
            open.add(stream);
            client.onSubscribe(stream);
        };
    }

    /** A status of refusal would make a browser give up for ever. */
    static Flow.Publisher<OutboundSseEvent> later(Sse sse) {
        return client ->
                client.onSubscribe(
                        new Flow.Subscription() {
                            private boolean told;

                            @Override
                            public void request(long more) {
                                if (!told) {
                                    told = true;
                                    client.onNext(EventStream.retry(sse, Duration.ofSeconds(12)));
                                    client.onComplete();
                                }
                            }

                            @Override
                            public void cancel() {
                                told = true;
                            }
                        });
    }
}
