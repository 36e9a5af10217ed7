package org.provindex.indicator.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.provindex.web.identity.Roles;
import org.provindex.web.paging.Page;
import org.provindex.web.paging.PageRequest;
import org.provindex.web.revision.NoETag;

@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operation")
public class AuditResource {
    private final Jdbi jdbi;

    AuditResource(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * One write of a service.
     *
     * @param principal name of a key or a person, or of the service itself
     * @param action such as {@code area.create}
     * @param subject code or id of what was written
     */
    public record AuditEntry(
            long id,
            Instant recordedAt,
            String service,
            String principal,
            String action,
            String subject,
            @Nullable Long revision) {}

    @GET
    @RolesAllowed(Roles.ADMIN)
    @NoETag // not every write that is audited moves the data revision
    @Operation(operationId = "listAudit", summary = "Every write of every service, newest first")
    public Page<AuditEntry> list(
            @RestQuery @Nullable String principal,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(uri);
        List<AuditEntry> rows =
                jdbi.withHandle(
                        handle ->
                                handle.createQuery(
                                                """
                                                select a.id, a.recorded_at, a.service, a.principal, a.action, a.subject, r.id as revision
                                                from audit a left join revision r on r.key = a.revision
                                                where a.id < :before and (:principal::text is null or a.principal = :principal)
                                                order by a.id desc limit :limit""")
                                        .bind(
                                                "before",
                                                page.position(Long::valueOf).orElse(Long.MAX_VALUE))
                                        .bind("principal", principal)
                                        .bind("limit", page.limit() + 1)
                                        .map(
                                                (rs, context) ->
                                                        new AuditEntry(
                                                                rs.getLong(1),
                                                                rs.getTimestamp(2).toInstant(),
                                                                rs.getString(3),
                                                                rs.getString(4),
                                                                rs.getString(5),
                                                                rs.getString(6),
                                                                rs.getObject(7, Long.class)))
                                        .list());
        return Page.of(rows, page, a -> a, a -> Long.toString(a.id()));
    }
}
