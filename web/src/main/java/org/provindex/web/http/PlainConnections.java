package org.provindex.web.http;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * HTTP/2 over TLS alone: an upgrade of a plain connection that comes with a body ({@code Upgrade:
 * h2c}) would never be answered.
 */
@Singleton
class PlainConnections implements HttpServerOptionsCustomizer {
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
