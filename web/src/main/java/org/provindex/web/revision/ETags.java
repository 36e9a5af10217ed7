package org.provindex.web.revision;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.provindex.model.revision.Revision;
import org.provindex.model.revision.Revisions;

/**
 * A strong ETag on every successful GET. For lists and computed answers it is made of the data
 * revision and the request alone, so a conditional GET reads no data; for {@link Versioned} things,
 * of the write that made them.
 */
@Singleton
class ETags {
    private static final String REVISION = "org.provindex.revision";
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

    private final Revisions revisions;
    // A new build may write the same data differently.
    private final String build =
            Long.toString(
                    ETags.class.getPackage().getImplementationVersion() == null
                            ? 0
                            : ETags.class.getPackage().getImplementationVersion().hashCode(),
                    36);

    ETags(Revisions revisions) {
        this.revisions = revisions;
    }

    @ServerRequestFilter
    public Optional<Response> answerFromRevision(
            ContainerRequestContext request, ResourceInfo resource) {
        if (!isRead(request) || isExempt(resource)) {
            return Optional.empty();
        }
        Revision head = revisions.head();
        request.setProperty(REVISION, head);
        String tag = "\"r" + head.id() + "-" + variant(request) + "\"";
        if (matches(request, tag, head)) {
            return Optional.of(
                    Response.notModified()
                            .header(HttpHeaders.ETAG, tag)
                            .header(HttpHeaders.LAST_MODIFIED, httpDate(head))
                            .build());
        }
        return Optional.empty();
    }

    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response) {
        boolean ok = response.getStatus() == 200 || response.getStatus() == 201;
        if (response.getEntity() instanceof Versioned thing && ok) {
            String tag = "\"v" + thing.version() + "-" + variant(request) + "\"";
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
            if (isRead(request) && named(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
                response.setStatus(304);
                response.setEntity(null);
            }
        } else if (response.getStatus() == 200
                && request.getProperty(REVISION) instanceof Revision head) {
            response.getHeaders()
                    .putSingle(HttpHeaders.ETAG, "\"r" + head.id() + "-" + variant(request) + "\"");
            response.getHeaders().putSingle(HttpHeaders.LAST_MODIFIED, httpDate(head));
        }
    }

    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static boolean isExempt(ResourceInfo resource) {
        return resource.getResourceMethod() == null
                || resource.getResourceMethod().isAnnotationPresent(NoETag.class)
                || resource.getResourceClass().isAnnotationPresent(NoETag.class);
    }

    /**
     * If-None-Match decides alone where it is sent; If-Modified-Since only without it (RFC 9110,
     * section 13.2.2).
     */
    private static boolean matches(ContainerRequestContext request, String tag, Revision head) {
        String none = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (none != null) {
            return named(none, tag);
        }
        String since = request.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE);
        if (since == null) {
            return false;
        }
        try {
            // Seconds are too coarse to be sure within the second of the write itself.
            return ZonedDateTime.parse(since, HTTP_DATE).toInstant().getEpochSecond()
                    > head.recordedAt().getEpochSecond();
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean named(@org.jspecify.annotations.Nullable String header, String tag) {
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

    private String variant(ContainerRequestContext request) {
        CRC32 crc = new CRC32();
        add(crc, build);
        add(crc, request.getUriInfo().getRequestUri().getRawPath());
        add(crc, request.getUriInfo().getRequestUri().getRawQuery());
        add(crc, request.getHeaderString(HttpHeaders.ACCEPT));
        add(crc, request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return Long.toString(crc.getValue(), 36);
    }

    private static void add(CRC32 crc, @org.jspecify.annotations.Nullable String text) {
        crc.update(text == null ? new byte[] {0} : text.getBytes(StandardCharsets.UTF_8));
        crc.update(0);
    }

    private static String httpDate(Revision head) {
        return HTTP_DATE.format(head.recordedAt().atOffset(ZoneOffset.UTC));
    }
}
