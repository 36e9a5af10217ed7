package org.provindex.ranking.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.provindex.web.paging.Page;
import org.provindex.web.paging.PageRequest;
import org.provindex.web.problem.Problems;

@Path("/api/v1/event-types")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
public class EventTypeResource {
    private final Map<EventType, JsonNode> schemas = new EnumMap<>(EventType.class);

    EventTypeResource(ObjectMapper json) throws IOException {
        for (EventType type : EventType.values()) {
            try (InputStream in =
                    EventTypeResource.class.getResourceAsStream(
                            "/event-types/" + type.word() + ".json")) {
                schemas.put(type, json.readTree(in));
            }
        }
    }

    /**
     * A type of event.
     *
     * @param type as events name it
     * @param audience who may see such events: public, curators, or the owner of the subscription
     *     that they are about
     * @param schema JSON Schema 2020-12 of `data`
     */
    public record EventTypeView(
            String type, String audience, String description, JsonNode schema) {}

    @GET
    @PermitAll
    @Operation(operationId = "listEventTypes", summary = "All types of events")
    public Page<EventTypeView> list(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(uri);
        int from = page.position(Integer::parseInt).orElse(-1) + 1;
        List<EventType> types =
                Arrays.stream(EventType.values()).skip(from).limit(page.limit() + 1L).toList();
        return Page.of(
                types,
                page,
                type ->
                        new EventTypeView(
                                type.word(),
                                type.audience().word(),
                                type.description(),
                                schemas.get(type)),
                type -> Integer.toString(type.ordinal()));
    }

    @GET
    @PermitAll
    @Path("/{type}")
    @Operation(
            operationId = "getEventTypeSchema",
            summary = "JSON Schema of the data of one type of event")
    public JsonNode schema(@RestPath String type) {
        return EventType.find(type)
                .map(schemas::get)
                .orElseThrow(() -> Problems.notFound("event type", type).asException());
    }
}
