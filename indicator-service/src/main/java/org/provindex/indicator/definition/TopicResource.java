package org.provindex.indicator.definition;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.provindex.web.language.Names;
import org.provindex.web.paging.Page;
import org.provindex.web.paging.PageRequest;

@Path("/api/v1/topics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Indicators")
public class TopicResource {
    private final Jdbi jdbi;

    TopicResource(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listTopics",
            summary = "Topics, with the words that sentences about them use")
    public Page<TopicForm> list(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(uri);
        List<TopicForm> rows =
                jdbi.withHandle(
                        h ->
                                h.createQuery(
                                                "select code, name_en, name_zh, words from topic where code collate \"C\" > :after order by code collate \"C\" limit :limit")
                                        .bind("after", page.position().orElse(""))
                                        .bind("limit", page.limit() + 1)
                                        .map(
                                                (rs, c) ->
                                                        new TopicForm(
                                                                rs.getString(1),
                                                                Names.of(
                                                                        rs.getString(2),
                                                                        rs.getString(3)),
                                                                List.of(
                                                                        (String[])
                                                                                rs.getArray(4)
                                                                                        .getArray())))
                                        .list());
        return Page.of(rows, page, t -> t, TopicForm::code);
    }
}
