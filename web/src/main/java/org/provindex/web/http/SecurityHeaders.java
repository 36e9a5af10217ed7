package org.provindex.web.http;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Headers that tell browsers to trust nothing more than needed (OWASP secure headers). */
@ApplicationScoped
class SecurityHeaders {
    void install(@Observes Router router) {
        router.route()
                .order(Integer.MIN_VALUE)
                .handler(
                        exchange -> {
                            exchange.response()
                                    .putHeader("X-Content-Type-Options", "nosniff")
                                    .putHeader("Referrer-Policy", "no-referrer")
                                    .putHeader("X-Frame-Options", "DENY");
                            if (exchange.request().path().startsWith("/api/")) {
                                exchange.response()
                                        .putHeader(
                                                "Content-Security-Policy",
                                                "default-src 'none'; frame-ancestors 'none'");
                            }
                            exchange.next();
                        });
    }
}
