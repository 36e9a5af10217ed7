package org.provindex.ranking.feed;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/feeds")
@Tag(name = "Events")
public class FeedResource {
    private static final String TITLE = "Editions of league tables";

    private final Feeds feeds;

    FeedResource(Feeds feeds) {
        this.feeds = feeds;
    }

    /**
     * JSON Feed 1.1.
     *
     * @param version address of the version of JSON Feed
     * @param feedUrl address of this feed
     * @param nextUrl address of the page with what is older
     */
    public record JsonFeed(
            String version,
            String title,
            @JsonProperty("feed_url") String feedUrl,
            @JsonProperty("next_url") @Nullable String nextUrl,
            List<Item> items) {}

    /**
     * An edition that was published or retracted.
     *
     * @param id a URI that never changes
     * @param url of the edition
     */
    public record Item(
            String id,
            String url,
            String title,
            @JsonProperty("content_text") String contentText,
            @JsonProperty("date_published") Instant datePublished) {}

    @GET
    @PermitAll
    @Path("/editions.atom")
    @Produces("application/atom+xml")
    @APIResponse(
            responseCode = "200",
            description = "Atom (RFC 4287); archive pages by RFC 5005.",
            content =
                    @Content(
                            mediaType = "application/atom+xml",
                            schema = @Schema(type = SchemaType.STRING)))
    @Operation(
            operationId = "getEditionAtomFeed",
            summary = "Editions as an Atom feed, the newest first")
    public byte[] atom(@RestQuery @Nullable String page, @Context UriInfo uri) {
        return AtomFeed.write(feeds.read(page), uri.getAbsolutePath(), TITLE);
    }

    @GET
    @PermitAll
    @Path("/editions.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getEditionJsonFeed",
            summary = "Editions as a JSON Feed, the newest first")
    public JsonFeed json(@RestQuery @Nullable String page, @Context UriInfo uri) {
        URI self = uri.getAbsolutePath();
        FeedPage read = feeds.read(page);
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                TITLE,
                read.number().map(n -> AtomFeed.paged(self, n)).orElse(self).toString(),
                read.older().map(n -> AtomFeed.paged(self, n).toString()).orElse(null),
                read.entries().stream()
                        .map(
                                e ->
                                        new Item(
                                                e.id(),
                                                self.resolve(e.href()).toString(),
                                                e.title(),
                                                e.text(),
                                                e.at()))
                        .toList());
    }
}
