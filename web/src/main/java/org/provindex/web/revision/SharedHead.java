package org.provindex.web.revision;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.provindex.model.revision.Revision;
import org.provindex.model.revision.Revisions;

/**
 * The newest data revision for requests that come at the same time: they share one look at the
 * database. It begins after the last of them came, so none is answered from before it asked, and
 * what one replica wrote the next request to any other sees.
 */
@Singleton
class SharedHead {
    private final Revisions revisions;
    private final ExecutorService reader =
            Executors.newSingleThreadExecutor(
                    work -> {
                        Thread thread = new Thread(work, "revision-head");
                        thread.setDaemon(true);
                        return thread;
                    });
    private @Nullable CompletableFuture<Revision> waiting;
    private boolean reading;

    SharedHead(Revisions revisions) {
        this.revisions = revisions;
    }

    /** Fails as the read does. */
    synchronized CompletionStage<Revision> next() {
        CompletableFuture<Revision> next = waiting;
        if (next == null) {
            next = new CompletableFuture<>();
            waiting = next;
        }
        if (!reading) {
            reading = true;
            reader.execute(this::read);
        }
        return next;
    }

    private void read() {
        for (CompletableFuture<Revision> asked = take(); asked != null; asked = take()) {
            try {
                asked.complete(revisions.head());
            } catch (RuntimeException e) {
                asked.completeExceptionally(e);
            }
        }
    }

    private synchronized @Nullable CompletableFuture<Revision> take() {
        CompletableFuture<Revision> next = waiting;
        waiting = null;
        reading = next != null;
        return next;
    }

    @PreDestroy
    void stop() {
        reader.shutdown();
    }
}
