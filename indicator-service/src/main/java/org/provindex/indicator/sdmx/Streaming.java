package org.provindex.indicator.sdmx;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.provindex.model.observation.Observations;

/** Writing within a snapshot, where what goes wrong is the connection to the reader. */
public final class Streaming {
    private Streaming() {}

    /** Work that reads and writes. */
    @FunctionalInterface
    public interface Work {
        void run(Observations.Snapshot snapshot) throws IOException;
    }

    public static void run(Observations observations, Work work) throws IOException {
        try {
            observations.snapshot(
                    s -> {
                        try {
                            work.run(s);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
