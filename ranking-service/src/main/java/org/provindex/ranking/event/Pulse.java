package org.provindex.ranking.event;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Looks at the outbox and the log once a second, and at once when the database says that an event
 * was appended; then tells those who read on. A message that is lost costs a second, no event.
 */
@Singleton
public class Pulse {
    private static final int LOOK_MILLISECONDS = 1000;
    private static final Duration AFTER_FAULT = Duration.ofMillis(500);

    private final AgroalDataSource source;
    private final OutboxEvents outbox;
    private final RecentEvents recent;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean running;
    private volatile long lastBeat = System.nanoTime();
    private @Nullable Thread thread;

    Pulse(AgroalDataSource source, OutboxEvents outbox, RecentEvents recent) {
        this.source = source;
        this.outbox = outbox;
        this.recent = recent;
    }

    /**
     * @param listener called on every beat, on the thread of the pulse: it must not wait
     */
    public void onBeat(Runnable listener) {
        listeners.add(listener);
    }

    /** How long ago the log was looked at. */
    public Duration sinceLastBeat() {
        return Duration.ofNanos(System.nanoTime() - lastBeat);
    }

    void start(@Observes StartupEvent event) {
        running = true;
        Thread started = new Thread(this::run, "event-pulse");
        started.setDaemon(true);
        started.start();
        thread = started;
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        boolean troubled = false;
        while (running) {
            try (Connection connection = source.getConnection()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("listen " + EventLog.CHANNEL);
                }
                troubled = false;
                PGConnection postgres = connection.unwrap(PGConnection.class);
                while (running) {
                    beat();
                    postgres.getNotifications(LOOK_MILLISECONDS);
                }
            } catch (SQLException | JdbiException e) {
                if (running && !troubled) {
                    Log.warnf("Events wait for the database: %s", e.getMessage());
                }
                troubled = true;
                pause();
            } catch (RuntimeException e) {
                Log.error("The look at the event log failed", e);
                pause();
            }
        }
    }

    private void beat() {
        outbox.turn();
        recent.refresh();
        lastBeat = System.nanoTime();
        listeners.forEach(Runnable::run);
    }

    private void pause() {
        try {
            Thread.sleep(AFTER_FAULT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
