package org.provindex.model.observation;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the next rows while the last ones are being written: the database, which would wait for
 * that, works on instead. Few rows are read where they are used, without a thread.
 */
final class ReadAhead<T> {
    private static final int BATCH = 500;

    /** What may lie ready: enough to even out, little enough to stay flat. */
    private static final int BATCHES = 2;

    private final Iterator<T> rows;
    private final BlockingQueue<List<T>> ready = new ArrayBlockingQueue<>(BATCHES);
    private volatile boolean wanted = true;

    private volatile @Nullable Throwable failure;

    private ReadAhead(Iterator<T> rows) {
        this.rows = rows;
    }

    /**
     * Hands the rows over in their order, in the thread of the caller. When it returns, also by an
     * exception, nobody reads any more.
     *
     * @param consumer answers whether it wants another
     */
    static <T> void forEach(Iterator<T> rows, Predicate<T> consumer) {
        int few = 0;
        while (few++ < BATCH && rows.hasNext()) {
            if (!consumer.test(rows.next())) {
                return;
            }
        }
        if (rows.hasNext()) {
            new ReadAhead<>(rows).handOver(consumer);
        }
    }

    private void handOver(Predicate<T> consumer) {
        Thread reader = new Thread(this::read, "observations-ahead");
        reader.setDaemon(true);
        reader.start();
        try {
            List<T> batch = ready.take();
            while (!batch.isEmpty() && take(batch, consumer)) {
                batch = ready.take();
            }
            rethrow(batch.isEmpty() ? failure : null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Reading was interrupted.", e);
        } finally {
            wanted = false;
            awaitEnd(reader);
        }
    }

    private static void rethrow(@Nullable Throwable failure) {
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
    }

    /** The connection is the reader's until it has ended, whatever happens to the caller. */
    private void awaitEnd(Thread reader) {
        boolean interrupted = Thread.interrupted();
        while (reader.isAlive()) {
            ready.clear();
            try {
                reader.join(1);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        try {
            while (wanted && rows.hasNext()) {
                ready.put(batch(rows));
            }
        } catch (InterruptedException | RuntimeException | Error e) {
            failure = e;
        }
        end();
    }

    /** An empty batch is the last. */
    private void end() {
        try {
            ready.put(List.of());
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts this thread.", e);
        }
    }

    private static <T> List<T> batch(Iterator<T> rows) {
        List<T> batch = new ArrayList<>();
        while (batch.size() < BATCH && rows.hasNext()) {
            batch.add(rows.next());
        }
        return batch;
    }

    private static <T> boolean take(List<T> batch, Predicate<T> consumer) {
        for (T row : batch) {
            if (!consumer.test(row)) {
                return false;
            }
        }
        return true;
    }
}
