package org.provindex.web.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.provindex.web.problem.Problem;

/** Holds a key to the collections that it is limited to. Public reads are for every key. */
@Singleton
class Scopes {
    private static final String API = "/api/v1/";

    private final SecurityIdentity identity;

    Scopes(SecurityIdentity identity) {
        this.identity = identity;
    }

    @ServerRequestFilter(nonBlocking = true)
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        if (resource.getResourceMethod() == null
                || !resource.getResourceMethod().isAnnotationPresent(RolesAllowed.class)) {
            return;
        }
        Set<String> scopes = identity.getAttribute(KeyIdentities.SCOPES);
        if (scopes == null || scopes.isEmpty()) {
            return;
        }
        String path = request.getUriInfo().getPath();
        String collection =
                path.startsWith(API) ? path.substring(API.length()).split("/", 2)[0] : path;
        if (!scopes.contains(collection)) {
            throw Problem.of(
                            403,
                            "out-of-scope",
                            "The key is not for this collection",
                            "It is limited to %s.".formatted(String.join(", ", scopes)))
                    .asException();
        }
    }
}
