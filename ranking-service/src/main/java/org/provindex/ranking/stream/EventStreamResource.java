package org.provindex.ranking.stream;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.provindex.ranking.event.Event;
import org.provindex.ranking.event.EventSelection;
import org.provindex.ranking.event.Readers;
import org.provindex.ranking.event.Sequences;
import org.provindex.web.identity.Roles;
import org.provindex.web.problem.Problem;
import org.provindex.web.revision.NoETag;

@Path("/api/v1/events")
@Tag(name = "Events")
public class EventStreamResource {
    private final Streams streams;
    private final Tickets tickets;
    private final Readers readers;
    private final EventSelection selection;

    EventStreamResource(
            Streams streams, Tickets tickets, Readers readers, EventSelection selection) {
        this.streams = streams;
        this.tickets = tickets;
        this.readers = readers;
        this.selection = selection;
    }

    // The description of listEvents tells of it: one path has one GET there.
    @GET
    @PermitAll
    @NoETag
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> stream(
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String type,
            @RestQuery @Nullable String methodology,
            @RestQuery @Nullable String ticket,
            @Context HttpHeaders headers,
            @Context HttpServerResponse response,
            @Context Sse sse) {
        // Of a stream the framework takes headers from here alone.
        response.putHeader("Cache-Control", "no-store").putHeader("X-Accel-Buffering", "no");
        // What the client got last counts more than where it once began.
        String last = headers.getHeaderString("Last-Event-ID");
        long from =
                last != null
                        ? Sequences.parse(last, "Last-Event-ID")
                        : after == null ? -1 : Sequences.parse(after, "after");
        try {
            Predicate<Event> wanted = selection.of(type, methodology);
            Event.Reader reader = ticket == null ? readers.current() : reader(ticket);
            return Multi.createFrom()
                    .publisher(streams.open(sse, from, e -> e.isFor(reader) && wanted.test(e)));
        } catch (JdbiException e) {
            // A browser that is refused does not come again.
            return Multi.createFrom().publisher(Streams.later(sse));
        }
    }

    private Event.Reader reader(String ticket) {
        return tickets.take(ticket)
                .orElseThrow(
                        () ->
                                Problem.of(
                                                401,
                                                "ticket-used-up",
                                                "The ticket opens nothing any more",
                                                "A ticket opens one stream, within a minute: ask for another one.")
                                        .asException());
    }

    // Not idempotent by a key: the answer would have to be stored, and with it the secret.
    @POST
    @Path("/tickets")
    @RolesAllowed(Roles.READER)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createEventTicket",
            summary = "A ticket that opens one stream within a minute",
            description =
                    "For browsers, whose EventSource cannot send a key: `/api/v1/events?ticket=…`. What anybody may see needs none.")
    public Tickets.Ticket ticket() {
        return tickets.hand(readers.current());
    }
}
