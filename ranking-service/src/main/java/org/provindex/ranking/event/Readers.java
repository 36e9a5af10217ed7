package org.provindex.ranking.event;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import org.provindex.web.identity.Roles;

/** Says what the caller may see of the log. */
@Singleton
public class Readers {
    private final SecurityIdentity identity;

    Readers(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Event.Reader current() {
        return identity.isAnonymous()
                ? Event.Reader.PUBLIC
                : new Event.Reader(
                        identity.getPrincipal().getName(), identity.hasRole(Roles.CURATOR));
    }
}
