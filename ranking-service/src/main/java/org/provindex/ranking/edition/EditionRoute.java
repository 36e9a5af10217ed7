package org.provindex.ranking.edition;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * Answers what {@link EditionResource} has answered before, before a request gets there: editions
 * are what is read most, and then nothing has to be read or decided.
 */
@Singleton
class EditionRoute {
    private static final String ROWS = "/api/v1/editions/:id/rows";

    /** After the headers that all answers have, before the operations. */
    private static final int BEFORE_OPERATIONS = -1;

    /** As the operation says it. */
    private static final String JSON = "application/json;charset=UTF-8";

    private final EditionBodies bodies;

    EditionRoute(EditionBodies bodies) {
        this.bodies = bodies;
    }

    void install(@Observes Router router) {
        router.get(ROWS).order(BEFORE_OPERATIONS).handler(this::answer);
    }

    private void answer(RoutingContext exchange) {
        EditionBodies.Body body = bodies.answered(EditionBodies.Asked.of(exchange.request()));
        if (body == null) {
            exchange.next();
            return;
        }
        HttpServerResponse response = exchange.response();
        body.headers().forEach(response::putHeader);
        if (body.isNamedBy(exchange.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(Buffer.buffer(body.bytes()));
        }
    }
}
