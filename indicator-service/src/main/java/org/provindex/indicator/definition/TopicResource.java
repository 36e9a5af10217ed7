package org.provindex.indicator.definition;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.provindex.web.idempotency.Idempotent;
import org.provindex.web.identity.Roles;
import org.provindex.web.language.Language;
import org.provindex.web.paging.Page;
import org.provindex.web.paging.PageRequest;

@Path("/api/v1/topics")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Indicators")
public class TopicResource {
    private final Topics topics;

    TopicResource(Topics topics) {
        this.topics = topics;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listTopics",
            summary = "Topics, with the words that sentences about them use")
    public Page<TopicView> list(
            @RestQuery @Nullable String lang,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        PageRequest page = PageRequest.of(uri);
        Language language = Language.of(uri, headers);
        return Page.of(
                topics.after(page.position().orElse(""), page.limit() + 1),
                page,
                t -> TopicView.of(t, language),
                t -> t.form().code());
    }

    @GET
    @PermitAll
    @Path("/{code}")
    @Operation(operationId = "getTopic", summary = "One topic")
    public TopicView get(
            @RestPath String code,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return TopicView.of(topics.get(code), Language.of(uri, headers));
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Idempotent
    @Operation(operationId = "createTopic", summary = "A new topic")
    public Response create(TopicForm form, @Context UriInfo uri, @Context HttpHeaders headers) {
        topics.create(form);
        return Response.created(URI.create("/api/v1/topics/" + form.code()))
                .entity(TopicView.of(topics.get(form.code()), Language.of(uri, headers)))
                .build();
    }

    @PUT
    @RolesAllowed(Roles.CURATOR)
    @Path("/{code}")
    @Operation(operationId = "replaceTopic", summary = "Changes names and words")
    public TopicView replace(
            @RestPath String code,
            TopicForm form,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        topics.replace(code, form, headers);
        return TopicView.of(topics.get(code), Language.of(uri, headers));
    }

    @DELETE
    @RolesAllowed(Roles.CURATOR)
    @Path("/{code}")
    @Operation(
            operationId = "deleteTopic",
            summary = "Deletes a topic that nothing uses; else 409 with its users")
    public void delete(@RestPath String code, @Context HttpHeaders headers) {
        topics.delete(code, headers);
    }
}
