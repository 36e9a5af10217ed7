package org.provindex.ranking.stream;

import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Events are a list to whoever takes anything, and a stream only to those who ask for one: a client
 * that does not know of streams would wait for the end for ever.
 */
@Singleton
class ListUnlessStream {
    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    public void choose(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.GET)
                || !request.getUriInfo().getPath().equals("/api/v1/events")) {
            return;
        }
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains(MediaType.SERVER_SENT_EVENTS)) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.SERVER_SENT_EVENTS);
        } else if (accept == null || takesJson(request)) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON);
        } else {
            throw new NotAcceptableException();
        }
    }

    private static boolean takesJson(ContainerRequestContext request) {
        return request.getAcceptableMediaTypes().stream()
                .anyMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible);
    }
}
