package org.provindex.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Problems for what never reaches a resource: unknown routes, bodies and addresses over the limit,
 * writes from other origins, malformed requests.
 */
@ApplicationScoped
class RouterProblems {
    private static final int[] STATUSES = {400, 404, 405, 406, 413, 414, 415, 431, 500, 503};
    private static final int LONGEST_ADDRESS = 8192;

    /**
     * Headers over this are an attack or a mistake; far more ends the connection without a word.
     */
    private static final int LARGEST_HEADERS = 16 * 1024;

    private static final long DISCARD_MILLIS = 10_000;

    private final ObjectMapper json;
    private final long largestBody;

    RouterProblems(
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.json = json;
        this.largestBody = largestBody.asLongValue();
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).handler(this::check);
        for (int status : STATUSES) {
            router.errorHandler(status, exchange -> answer(exchange, StandardProblems.of(status)));
        }
    }

    private void check(RoutingContext exchange) {
        Optional<Problem> refusal = refusal(exchange.request());
        if (refusal.isPresent()) {
            answer(exchange, refusal.get());
            discard(exchange);
        } else {
            exchange.next();
        }
    }

    /**
     * A client reads the answer when it has sent its body; hung up on before, many lose it. So the
     * rest is thrown away for a while.
     */
    private static void discard(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (request.isEnded()) {
            return;
        }
        long patience =
                exchange.vertx().setTimer(DISCARD_MILLIS, t -> request.connection().close());
        request.endHandler(end -> exchange.vertx().cancelTimer(patience));
        request.resume();
    }

    private Optional<Problem> refusal(HttpServerRequest request) {
        if (request.uri().length() > LONGEST_ADDRESS) {
            return Optional.of(StandardProblems.of(414));
        }
        if (!isUri(request.uri())) {
            return Optional.of(
                    Problem.of(
                            400,
                            "bad-request",
                            "The request cannot be read",
                            "The address is not a URI: encode what is no letter, digit or one of -._~ as %XX."));
        }
        if (sizeOf(request.headers()) > LARGEST_HEADERS) {
            return Optional.of(StandardProblems.of(431));
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > largestBody) {
            return Optional.of(
                    StandardProblems.of(413)
                            .with("limitBytes", largestBody)
                            .with("sentBytes", Long.parseLong(length)));
        }
        return CrossOrigin.refusal(request);
    }

    private static boolean isUri(String text) {
        try {
            return new URI(text).getRawPath() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static int sizeOf(MultiMap headers) {
        int size = 0;
        for (var header : headers) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    private void answer(RoutingContext exchange, Problem problem) {
        if (exchange.response().ended() || exchange.response().headWritten()) {
            return;
        }
        try {
            exchange.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, ProblemException.MEDIA_TYPE)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
