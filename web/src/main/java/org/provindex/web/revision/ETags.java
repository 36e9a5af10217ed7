package org.provindex.web.revision;

import io.quarkus.arc.ClientProxy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.provindex.model.revision.Revision;

/**
 * A strong ETag on every successful GET. For lists and computed answers it is made of the data
 * revision and the request alone, so a conditional GET reads no data; for {@link Versioned} things,
 * of the write that made them.
 */
@Singleton
class ETags {
    private static final String REVISION = "org.provindex.revision";
    private static final String API = "/(api|sdmx)/.*";
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** After the headers that all answers have. */
    private static final int BEFORE_OPERATIONS = -1;

    /** RFC 9110, section 5.6.7; the JDK's RFC 1123 writes a day below 10 with one digit. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private static final String VARY =
            String.join(
                    ", ",
                    HttpHeaders.ACCEPT,
                    HttpHeaders.ACCEPT_LANGUAGE,
                    HttpHeaders.ACCEPT_ENCODING,
                    HttpHeaders.AUTHORIZATION);

    private final CurrentRevision current;
    private final SharedHead head;
    // A new build may write the same data differently.
    private final String build =
            String.valueOf(ETags.class.getPackage().getImplementationVersion());

    ETags(CurrentRevision current, SharedHead head) {
        this.current = current;
        this.head = head;
    }

    /**
     * Answers a conditional request before it is taken apart: only this service can have made the
     * tag, and only for this address and these headers.
     */
    void install(@Observes Router router) {
        router.routeWithRegex(API).order(BEFORE_OPERATIONS).handler(this::answerUnchanged);
    }

    private void answerUnchanged(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        String match = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (match == null || !match.startsWith("\"r") || !READS.contains(request.method())) {
            exchange.next();
            return;
        }
        Context context = Vertx.currentContext();
        head.next()
                .whenComplete(
                        (revision, fault) ->
                                context.runOnContext(
                                        now -> answerUnchanged(exchange, match, revision)));
    }

    private void answerUnchanged(
            RoutingContext exchange, String match, @Nullable Revision revision) {
        HttpServerRequest request = exchange.request();
        String tag =
                revision == null
                        ? ""
                        : tag(
                                revision,
                                variant(request.path(), request.query(), request::getHeader));
        if (!match.equals(tag)) {
            exchange.next();
            return;
        }
        exchange.response()
                .setStatusCode(304)
                .putHeader(HttpHeaders.ETAG, tag)
                .putHeader(HttpHeaders.LAST_MODIFIED, httpDate(Objects.requireNonNull(revision)))
                .putHeader(HttpHeaders.VARY, VARY)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .end();
    }

    /** Without a worker thread: most conditional requests need none. */
    @ServerRequestFilter(nonBlocking = true)
    public @Nullable Uni<Response> answerFromRevision(
            ContainerRequestContext request, ResourceInfo resource) {
        if (!isRead(request) || isExempt(resource)) {
            return null;
        }
        // The one of this request, as no context is active where the answer comes.
        CurrentRevision own = ClientProxy.unwrap(current);
        return Uni.createFrom()
                .completionStage(head.next())
                .map(
                        revision -> {
                            own.is(revision);
                            request.setProperty(REVISION, revision);
                            return notModified(request, revision);
                        });
    }

    /** Null where the client's copy is another. */
    private @Nullable Response notModified(ContainerRequestContext request, Revision head) {
        String match = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (match == null) {
            return null;
        }
        String tag = tag(request, head);
        return names(match, tag)
                ? Response.notModified()
                        .header(HttpHeaders.ETAG, tag)
                        .header(HttpHeaders.LAST_MODIFIED, httpDate(head))
                        .header(HttpHeaders.VARY, VARY)
                        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                        .build()
                : null;
    }

    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response) {
        boolean ok = response.getStatus() == 200 || response.getStatus() == 201;
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (response.getEntity() instanceof Versioned thing && ok) {
            String tag = "\"v" + thing.version() + "-" + variant(request, path(response)) + "\"";
            headers.putSingle(HttpHeaders.ETAG, tag);
            if (isRead(request)) {
                mayBeKept(headers);
                if (names(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
                    notModified(response);
                }
            }
        } else if (response.getStatus() == 200
                && request.getProperty(REVISION) instanceof Revision head) {
            headers.putSingle(HttpHeaders.ETAG, tag(request, head));
            headers.putSingle(HttpHeaders.LAST_MODIFIED, httpDate(head));
            mayBeKept(headers);
            if (isUnchangedSince(request, head)) {
                notModified(response);
            }
        }
    }

    /**
     * Kept, but asked for again each time: else a browser guesses how long it may show old data.
     */
    private static void mayBeKept(MultivaluedMap<String, Object> headers) {
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
        headers.add(HttpHeaders.VARY, VARY);
    }

    private static void notModified(ContainerResponseContext response) {
        response.setStatus(304);
        response.setEntity(null);
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static boolean isExempt(ResourceInfo resource) {
        return resource.getResourceMethod() == null
                || resource.getResourceMethod().isAnnotationPresent(NoETag.class)
                || resource.getResourceClass().isAnnotationPresent(NoETag.class);
    }

    /** If-Modified-Since counts only without If-None-Match (RFC 9110, section 13.1.3). */
    private static boolean isUnchangedSince(ContainerRequestContext request, Revision head) {
        String since = request.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE);
        if (since == null || request.getHeaderString(HttpHeaders.IF_NONE_MATCH) != null) {
            return false;
        }
        try {
            // Seconds are too coarse to be sure within the second of the write itself.
            return ZonedDateTime.parse(since, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant()
                            .getEpochSecond()
                    > head.recordedAt().getEpochSecond();
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Weak comparison, as If-None-Match asks for (RFC 9110, section 13.1.2). */
    private static boolean names(@Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        for (String candidate : header.split(",")) {
            String bare = candidate.strip();
            if (bare.equals(tag) || bare.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }

    private String tag(ContainerRequestContext request, Revision head) {
        return tag(head, variant(request, Optional.empty()));
    }

    private static String tag(Revision head, String variant) {
        return "\"r" + head.id() + "-" + variant + "\"";
    }

    /** The address of what was created, whose ETag a 201 carries (RFC 9110, section 15.3.2). */
    private static Optional<String> path(ContainerResponseContext response) {
        return response.getStatus() == 201
                ? Optional.ofNullable(response.getLocation()).map(java.net.URI::getRawPath)
                : Optional.empty();
    }

    private String variant(ContainerRequestContext request, Optional<String> created) {
        var uri = request.getUriInfo().getRequestUri();
        return variant(
                created.orElse(uri.getRawPath()), uri.getRawQuery(), request::getHeaderString);
    }

    private String variant(
            String path, @Nullable String query, Function<String, @Nullable String> header) {
        CRC32 crc = new CRC32();
        add(crc, build);
        add(crc, path);
        add(crc, query);
        add(crc, header.apply(HttpHeaders.ACCEPT));
        add(crc, header.apply(HttpHeaders.ACCEPT_LANGUAGE));
        add(crc, header.apply(HttpHeaders.ACCEPT_ENCODING));
        // Some lists show more to those who may see more.
        add(crc, header.apply(HttpHeaders.AUTHORIZATION));
        return Long.toString(crc.getValue(), 36);
    }

    private static void add(CRC32 crc, @Nullable String text) {
        crc.update(text == null ? new byte[] {0} : text.getBytes(StandardCharsets.UTF_8));
        crc.update(0);
    }

    private static String httpDate(Revision head) {
        return HTTP_DATE.format(head.recordedAt().atOffset(ZoneOffset.UTC));
    }
}
