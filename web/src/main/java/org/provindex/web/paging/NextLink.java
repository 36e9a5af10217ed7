package org.provindex.web.paging;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * The Link header {@code rel=next} of a page (RFC 8288), relative, so that it holds behind any
 * gateway.
 */
class NextLink {
    @ServerResponseFilter
    public void add(ContainerResponseContext response, UriInfo uri) {
        if (response.getEntity() instanceof Paged page && page.nextCursor() != null) {
            String next =
                    uri.getRequestUriBuilder()
                            .replaceQueryParam("cursor", page.nextCursor())
                            .build()
                            .getRawQuery();
            response.getHeaders().add(HttpHeaders.LINK, "<?%s>; rel=\"next\"".formatted(next));
        }
    }
}
