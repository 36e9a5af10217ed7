package org.provindex.web.database;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.provindex.model.revision.Revisions;
import org.provindex.model.revision.Revisions.Work;
import org.provindex.model.revision.Revisions.Written;
import org.provindex.web.identity.Caller;

/** Every write of a service: one transaction, one revision, one audit row. */
@Singleton
public class Writes {
    private final Jdbi jdbi;
    private final Revisions revisions;
    private final Caller caller;
    private final MeterRegistry meters;
    private final String service;

    Writes(
            Jdbi jdbi,
            Revisions revisions,
            Caller caller,
            MeterRegistry meters,
            @ConfigProperty(name = "provindex.service") String service) {
        this.jdbi = jdbi;
        this.revisions = revisions;
        this.caller = caller;
        this.meters = meters;
        this.service = service;
    }

    /**
     * @param action such as {@code area.create}
     * @param subject code or id of what is written
     */
    public <T> Written<T> write(String action, String subject, Work<T> work) {
        Written<T> written =
                revisions.write(
                        action + " " + subject,
                        (handle, key) -> {
                            T result = work.write(handle, key);
                            audit(handle, action, subject, key);
                            return result;
                        });
        count(action);
        return written;
    }

    /** A write of what is no data, such as a key: audited, but no revision. */
    public <T> T aside(String action, String subject, HandleCallback<T, RuntimeException> work) {
        T result =
                jdbi.inTransaction(
                        handle -> {
                            T done = work.withHandle(handle);
                            audit(handle, action, subject, null);
                            return done;
                        });
        count(action);
        return result;
    }

    private void audit(Handle handle, String action, String subject, @Nullable Long key) {
        handle.createUpdate(
                        "insert into audit (service, principal, action, subject, revision) values (:service, :principal, :action, :subject, :key)")
                .bind("service", service)
                .bind("principal", caller.name())
                .bind("action", action)
                .bind("subject", subject)
                .bind("key", key)
                .execute();
    }

    private void count(String action) {
        meters.counter("provindex.writes", "action", action).increment();
    }
}
