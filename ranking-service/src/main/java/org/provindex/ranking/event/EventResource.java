package org.provindex.ranking.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.provindex.web.paging.Page;
import org.provindex.web.paging.PageRequest;
import org.provindex.web.revision.NoETag;

@Path("/api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
public class EventResource {
    private final EventLog log;
    private final Readers readers;
    private final EventSelection selection;
    private final ObjectReader bodies;

    EventResource(EventLog log, Readers readers, EventSelection selection, ObjectMapper json) {
        this.log = log;
        this.readers = readers;
        this.selection = selection;
        // Figures as they stand in the body, 100.0 and not 100: all ways out say the same.
        this.bodies =
                json.readerFor(EventView.class)
                        .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
    }

    @GET
    @PermitAll
    @NoETag // events are appended beside the data revision
    @Operation(
            operationId = "listEvents",
            summary = "What has changed, the oldest first",
            description =
                    "Send the `sequence` of the last event as `after` to read on: nothing is missed and nothing comes twice. With `Accept: text/event-stream` the same events come as a stream.")
    public Page<EventView> list(
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String type,
            @RestQuery @Nullable String methodology,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(uri);
        long from = page.position(Long::parseLong).orElse(Sequences.parse(after, "after"));
        EventLog.Wanted wanted = selection.wanted(type, methodology);
        return Page.of(
                log.page(from, page.limit() + 1, wanted, readers.current()),
                page,
                this::view,
                event -> Long.toString(event.sequence()));
    }

    private EventView view(Event event) {
        try {
            return bodies.readValue(event.body());
        } catch (java.io.IOException e) {
            throw new IllegalStateException("Event %s cannot be read".formatted(event.id()), e);
        }
    }
}
