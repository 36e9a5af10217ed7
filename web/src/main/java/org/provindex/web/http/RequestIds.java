package org.provindex.web.http;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Gives each request an id, that of the caller or gateway where one came, which the answer and
 * every line that is logged meanwhile carry.
 */
@ApplicationScoped
class RequestIds {
    private static final String HEADER = "X-Request-Id";

    /** What may stand in a log without disguising itself as something else. */
    private static final String FORM = "[A-Za-z0-9._:-]{1,100}";

    void install(@Observes Router router) {
        router.route()
                .order(Integer.MIN_VALUE)
                .handler(
                        exchange -> {
                            @Nullable String given = exchange.request().getHeader(HEADER);
                            String id =
                                    given != null && given.matches(FORM)
                                            ? given
                                            : UUID.randomUUID().toString();
                            MDC.put("requestId", id);
                            exchange.response().putHeader(HEADER, id);
                            exchange.next();
                        });
    }
}
