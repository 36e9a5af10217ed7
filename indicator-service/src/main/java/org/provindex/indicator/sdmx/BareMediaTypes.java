package org.provindex.indicator.sdmx;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The framework adds a charset to what looks like JSON or XML. Media types of SDMX have none, and
 * clients compare them to the letter.
 */
@ApplicationScoped
class BareMediaTypes {
    private static final String SDMX = "application/vnd.sdmx.";

    void install(@Observes Router router) {
        router.route()
                .order(Integer.MIN_VALUE)
                .handler(
                        exchange -> {
                            HttpServerResponse response = exchange.response();
                            exchange.addHeadersEndHandler(end -> strip(response));
                            exchange.next();
                        });
    }

    private static void strip(HttpServerResponse response) {
        String type = response.headers().get(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.startsWith(SDMX)) {
            response.putHeader(
                    HttpHeaders.CONTENT_TYPE, type.replaceFirst(";\\s*charset=[^;]*", ""));
        }
    }
}
