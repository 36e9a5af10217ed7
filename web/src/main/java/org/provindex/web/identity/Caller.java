package org.provindex.web.identity;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who is behind the work that is being done. */
@Singleton
public class Caller {
    private final SecurityIdentity identity;
    private final String service;

    Caller(SecurityIdentity identity, @ConfigProperty(name = "provindex.service") String service) {
        this.identity = identity;
        this.service = service;
    }

    /** Name of the principal: of a key, of a person, or of the service where nobody asked. */
    public String name() {
        return isRequest() && !identity.isAnonymous()
                ? identity.getPrincipal().getName()
                : "provindex-" + service;
    }

    /**
     * Whether the caller has a role, its own or implied. What a service does by itself it may do.
     *
     * @param role one of {@link Roles}
     */
    public boolean has(String role) {
        return !isRequest() || identity.hasRole(role);
    }

    private static boolean isRequest() {
        return Arc.container().requestContext().isActive();
    }
}
