package org.provindex.web.database;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.provindex.model.revision.Revisions;
import org.provindex.model.revision.Revisions.Work;
import org.provindex.model.revision.Revisions.Written;
import org.provindex.web.identity.Caller;

/** Every write of a service: one transaction, one revision, one audit row. */
@Singleton
public class Writes {
    private final Revisions revisions;
    private final Caller caller;
    private final String service;

    Writes(
            Revisions revisions,
            Caller caller,
            @ConfigProperty(name = "provindex.service") String service) {
        this.revisions = revisions;
        this.caller = caller;
        this.service = service;
    }

    /**
     * @param action such as {@code area.create}
     * @param subject code or id of what is written
     */
    public <T> Written<T> write(String action, String subject, Work<T> work) {
        return revisions.write(
                action + " " + subject,
                (handle, key) -> {
                    T result = work.write(handle, key);
                    handle.createUpdate(
                                    "insert into audit (service, principal, action, subject, revision) values (:service, :principal, :action, :subject, :key)")
                            .bind("service", service)
                            .bind("principal", caller.name())
                            .bind("action", action)
                            .bind("subject", subject)
                            .bind("key", key)
                            .execute();
                    return result;
                });
    }
}
