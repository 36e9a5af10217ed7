package org.provindex.ingest.claim;

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
import org.provindex.web.observation.ObservationQuery;
import org.provindex.web.paging.Page;
import org.provindex.web.paging.PageRequest;
import org.provindex.web.problem.Problems;

@Path("/api/v1/mentions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
public class MentionResource {
    private final Jdbi jdbi;
    private final ObservationQuery query;

    MentionResource(Jdbi jdbi, ObservationQuery query) {
        this.jdbi = jdbi;
        this.query = query;
    }

    /** A sentence about an area; offsets as of claims. */
    public record MentionView(
            long id,
            long document,
            String title,
            String area,
            String sentence,
            int start,
            int end,
            List<String> topics) {}

    @GET
    @PermitAll
    @Operation(operationId = "listMentions", summary = "Sentences about areas, with their topics")
    public Page<MentionView> list(
            @RestQuery @Nullable String area,
            @RestQuery @Nullable String topic,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(uri);
        checkTopic(topic);
        Integer[] areas = area == null ? null : query.areas(area).toArray(Integer[]::new);
        List<MentionView> rows =
                jdbi.withHandle(
                        h ->
                                h.createQuery(
                                                """
                                                select m.id, m.document_id, d.title, a.code, m.sentence, m.start_offset, m.end_offset, m.topics
                                                from mention m join document d on d.id = m.document_id join area a on a.id = m.area_id
                                                where m.id > :after and (:areas::integer[] is null or m.area_id = any(:areas))
                                                and (:topic::text is null or m.topics @> array[:topic]::text[])
                                                order by m.id limit :limit""")
                                        .bind(
                                                "after",
                                                page.position().map(Long::parseLong).orElse(0L))
                                        .bind("areas", areas)
                                        .bind("topic", topic)
                                        .bind("limit", page.limit() + 1)
                                        .map(
                                                (rs, c) ->
                                                        new MentionView(
                                                                rs.getLong(1),
                                                                rs.getLong(2),
                                                                rs.getString(3),
                                                                rs.getString(4),
                                                                rs.getString(5),
                                                                rs.getInt(6),
                                                                rs.getInt(7),
                                                                List.of(
                                                                        (String[])
                                                                                rs.getArray(8)
                                                                                        .getArray())))
                                        .list());
        return Page.of(rows, page, m -> m, m -> Long.toString(m.id()));
    }

    private void checkTopic(@Nullable String topic) {
        boolean unknown =
                topic != null
                        && jdbi.withHandle(
                                h ->
                                        h.createQuery("select 1 from topic where code = :code")
                                                .bind("code", topic)
                                                .mapTo(Integer.class)
                                                .findOne()
                                                .isEmpty());
        if (unknown) {
            throw Problems.unknown("topic", "topic", topic).asException();
        }
    }
}
