package org.provindex.ranking.bench;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Sends the same bytes again and again, as a web server sends a file that it has in memory. */
@Singleton
public class StaticRoute {
    static final String PATH = "/bench/static";

    private volatile io.vertx.core.buffer.Buffer body = io.vertx.core.buffer.Buffer.buffer();

    void bytes(byte[] bytes) {
        body = io.vertx.core.buffer.Buffer.buffer(bytes);
    }

    void route(@Observes Router router) {
        router.get(PATH)
                .order(-1)
                .handler(
                        context ->
                                context.response()
                                        .putHeader("content-type", "application/json")
                                        .end(body));
    }
}
