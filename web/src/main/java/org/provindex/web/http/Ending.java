package org.provindex.web.http;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Says at once that the process was told to end. The framework's own event comes when all requests
 * are answered, which a stream never is.
 */
@Singleton
public class Ending {
    private final List<Runnable> actions = new CopyOnWriteArrayList<>();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final Thread hook = new Thread(this::begin, "ending");

    /** Whether it was told to. */
    public boolean hasBegun() {
        return begun.get();
    }

    /**
     * @param action run once, when it is told to; must not wait
     */
    public void onBegin(Runnable action) {
        actions.add(action);
    }

    void start(@Observes StartupEvent event) {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    void stop(@Observes ShutdownEvent event) {
        begin();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException runningAlready) {
            // then it has done what is to be done
        }
    }

    private void begin() {
        if (begun.compareAndSet(false, true)) {
            actions.forEach(Runnable::run);
        }
    }
}
