package org.provindex.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Problems for what never reaches a resource: unknown routes, bodies over the limit, malformed
 * requests.
 */
@ApplicationScoped
class RouterProblems {
    private static final int[] STATUSES = {400, 404, 405, 406, 413, 414, 415, 431, 500, 503};
    private final ObjectMapper json;

    RouterProblems(ObjectMapper json) {
        this.json = json;
    }

    void install(@Observes Router router) {
        for (int status : STATUSES) {
            router.errorHandler(status, exchange -> answer(exchange, status));
        }
    }

    private void answer(RoutingContext exchange, int status) {
        if (exchange.response().ended() || exchange.response().headWritten()) {
            return;
        }
        try {
            exchange.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", ProblemException.MEDIA_TYPE)
                    .end(json.writeValueAsString(StandardProblems.of(status)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
