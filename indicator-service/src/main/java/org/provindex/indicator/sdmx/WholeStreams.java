package org.provindex.indicator.sdmx;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;

/**
 * Streams that end only when they are whole: where something fails after the first byte, the
 * connection is cut, so that no client takes a part for all.
 */
@Singleton
public class WholeStreams {
    private final CurrentVertxRequest current;

    WholeStreams(CurrentVertxRequest current) {
        this.current = current;
    }

    public StreamingOutput of(StreamingOutput content) {
        RoutingContext exchange = current.getCurrent();
        return out -> {
            try {
                content.write(out);
            } catch (IOException | RuntimeException e) {
                if (exchange.response().headWritten()) {
                    exchange.request().connection().close();
                }
                throw e;
            }
        };
    }
}
