package org.provindex.web.problem;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;

/**
 * What pages of other origins may do: read everything that is public, write nothing. A page of the
 * service's own origin may do both, which the filter of Quarkus cannot tell apart.
 *
 * <p>Source: the Fetch standard (WHATWG), section 3.2 "CORS protocol".
 */
@ApplicationScoped
class CrossOrigin {
    private static final Set<HttpMethod> READS =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 2).handler(CrossOrigin::allowReads);
    }

    private static void allowReads(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        boolean isPublic =
                request.path().startsWith("/api/") || request.path().startsWith("/openapi");
        if (request.getHeader("Origin") == null || !isPublic) {
            exchange.next();
            return;
        }
        HttpServerResponse response =
                exchange.response()
                        .putHeader("Access-Control-Allow-Origin", "*")
                        .putHeader(
                                "Access-Control-Expose-Headers",
                                "ETag, Last-Modified, Link, Location, Retry-After");
        boolean asksFirst =
                request.method().equals(HttpMethod.OPTIONS)
                        && request.getHeader("Access-Control-Request-Method") != null;
        if (!asksFirst) {
            exchange.next();
            return;
        }
        response.putHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                .putHeader("Access-Control-Max-Age", "86400")
                .putHeader("Vary", "Access-Control-Request-Headers");
        String headers = request.getHeader("Access-Control-Request-Headers");
        if (headers != null) {
            response.putHeader("Access-Control-Allow-Headers", headers);
        }
        response.setStatusCode(204).end();
    }

    /** A problem for a write from a page of another origin. */
    static Optional<Problem> refusal(HttpServerRequest request) {
        if (READS.contains(request.method()) || isOwnOrigin(request)) {
            return Optional.empty();
        }
        return Optional.of(
                Problem.of(
                        403,
                        "cross-origin",
                        "Pages of other origins may only read",
                        "Send it from a program, or from a page that this service or its gateway serves."));
    }

    /**
     * Programs send no Origin. Browsers say in Sec-Fetch-Site, which no page can set, how page and
     * address stand to each other, also behind a gateway that changes Host; older ones send Origin
     * alone.
     */
    private static boolean isOwnOrigin(HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return true;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        int host = origin.indexOf("//");
        return site != null
                ? site.equals("same-origin") || site.equals("none")
                : host >= 0 && origin.substring(host + 2).equals(request.getHeader("Host"));
    }
}
