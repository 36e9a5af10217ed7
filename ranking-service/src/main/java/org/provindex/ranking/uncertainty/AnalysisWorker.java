package org.provindex.ranking.uncertainty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.JdbiException;
import org.provindex.composite.fault.CompositeException;
import org.provindex.ranking.edition.Edition;
import org.provindex.ranking.edition.EditionTables;
import org.provindex.ranking.edition.Editions;
import org.provindex.web.problem.ProblemException;

/** Computes what waits in the queue, one run at a time in each replica. */
@Singleton
class AnalysisWorker {
    private final AnalysisStore store;
    private final Editions editions;
    private final EditionTables tables;
    private final ObjectMapper json;
    private final String name = UUID.randomUUID().toString();
    // One thread looks and computes, the other says that it is alive.
    private final ScheduledExecutorService threads =
            Executors.newScheduledThreadPool(
                    2,
                    task -> {
                        Thread thread = new Thread(task, "analysis");
                        thread.setDaemon(true);
                        return thread;
                    });

    AnalysisWorker(
            AnalysisStore store, Editions editions, EditionTables tables, ObjectMapper json) {
        this.store = store;
        this.editions = editions;
        this.tables = tables;
        this.json = json;
    }

    void start(@Observes StartupEvent event) {
        threads.scheduleWithFixedDelay(this::work, 2, 2, TimeUnit.SECONDS);
    }

    /** A run that is broken off is taken over by another replica, or here after the next start. */
    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }

    /** Looks at once; the clock looks anyway. */
    void wake() {
        threads.execute(this::work);
    }

    private synchronized void work() {
        try {
            for (Optional<Analysis> next = store.take(name);
                    next.isPresent();
                    next = store.take(name)) {
                run(next.get());
            }
        } catch (JdbiException e) {
            // No database, or not migrated yet: the service is not ready, and this looks again.
            Log.debugf("The queue of analyses cannot be read: %s", e.getMessage());
        }
    }

    private void run(Analysis analysis) {
        AtomicInteger done = new AtomicInteger();
        var pulse =
                threads.scheduleWithFixedDelay(
                        () -> store.alive(analysis.id(), name, done.get()), 1, 1, TimeUnit.SECONDS);
        try {
            Edition edition = editions.get(Long.toString(analysis.editionId()));
            Settings settings = json.readValue(analysis.settings(), Settings.class);
            // Requests keep a processor to themselves where there is more than one.
            int threadCount = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
            UncertaintyResult result =
                    new UncertaintyRun(
                                    tables.table(edition, analysis.period(), null),
                                    settings,
                                    threadCount)
                            .run(done::set);
            store.finish(analysis.id(), name, json.writeValueAsString(result));
            Log.infof(
                    "Uncertainty of edition %d, %s: %d replications",
                    edition.id(), analysis.period(), analysis.total());
        } catch (CompositeException | ProblemException e) {
            store.fail(analysis.id(), name, e.getMessage());
        } catch (JsonProcessingException e) {
            Log.errorf(e, "Analysis %d cannot be read or written", analysis.id());
            store.fail(analysis.id(), name, "its settings or its result cannot be read");
        } finally {
            pulse.cancel(false);
        }
    }
}
