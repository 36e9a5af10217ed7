package org.provindex.ranking.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.provindex.ranking.subscription.Subscriptions;
import org.provindex.web.identity.Roles;
import org.provindex.web.paging.Page;
import org.provindex.web.paging.PageRequest;
import org.provindex.web.param.Words;
import org.provindex.web.revision.NoETag;

@Path("/api/v1/subscriptions/{id}/attempts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.INTEGRATOR)
@Tag(name = "Subscriptions")
public class AttemptResource {
    private final Jdbi jdbi;
    private final Subscriptions subscriptions;

    AttemptResource(Jdbi jdbi, Subscriptions subscriptions) {
        this.jdbi = jdbi;
        this.subscriptions = subscriptions;
    }

    private record Row(long id, AttemptView view) {}

    @GET
    @RolesAllowed(Roles.INTEGRATOR)
    @NoETag // attempts are no part of the data revision
    @Operation(
            operationId = "listDeliveryAttempts",
            summary = "The delivery log of 30 days, the newest attempt first")
    public Page<AttemptView> list(
            @RestPath String id,
            @RestQuery @Nullable String outcome,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @Context UriInfo uri) {
        String subscription = subscriptions.get(id).id();
        PageRequest page = PageRequest.of(uri);
        Words.check("outcome", outcome, List.of("delivered", "failed"));
        long before = page.position(Long::parseLong).orElse(Long.MAX_VALUE);
        return Page.of(
                rows(subscription, outcome, before, page.limit() + 1),
                page,
                Row::view,
                row -> Long.toString(row.id()));
    }

    private List<Row> rows(String subscription, @Nullable String outcome, long before, int limit) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        """
                                        select * from attempt where subscription_id = :id and id < :before
                                        and (:outcome::text is null or outcome = :outcome) order by id desc limit :limit""")
                                .bind("id", subscription)
                                .bind("before", before)
                                .bind("outcome", outcome)
                                .bind("limit", limit)
                                .map(
                                        (rs, c) ->
                                                new Row(
                                                        rs.getLong("id"),
                                                        new AttemptView(
                                                                rs.getString("event_id"),
                                                                rs.getLong("sequence"),
                                                                rs.getInt("number"),
                                                                rs.getTimestamp("started_at")
                                                                        .toInstant(),
                                                                rs.getInt("duration_ms"),
                                                                rs.getString("outcome"),
                                                                rs.getObject(
                                                                        "status", Integer.class),
                                                                rs.getString("error"),
                                                                rs.getString("answer"))))
                                .list());
    }
}
