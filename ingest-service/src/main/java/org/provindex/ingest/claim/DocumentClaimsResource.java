package org.provindex.ingest.claim;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.provindex.ingest.document.DocumentStore;
import org.provindex.web.identity.Caller;
import org.provindex.web.identity.Roles;
import org.provindex.web.openapi.AlsoAnswers;
import org.provindex.web.paging.Page;
import org.provindex.web.paging.PageRequest;
import org.provindex.web.problem.Problems;

@Path("/api/v1/documents/{id}/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
public class DocumentClaimsResource {
    private final ClaimRows claims;
    private final DocumentStore documents;
    private final Caller caller;

    DocumentClaimsResource(ClaimRows claims, DocumentStore documents, Caller caller) {
        this.claims = claims;
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @AlsoAnswers(401)
    @Operation(
            operationId = "listDocumentClaims",
            summary = "What was read from a document, in the order of the text")
    public Page<ClaimRow> list(
            @RestPath String id,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(uri);
        if (!id.matches("\\d{1,18}") || documents.find(Long.parseLong(id)).isEmpty()) {
            throw Problems.notFound("document", id).asException();
        }
        long after = page.position().map(Long::parseLong).orElse(0L);
        var filter =
                new ClaimRows.Filter(
                        Long.valueOf(id), caller.has(Roles.READER) ? null : "accepted", null, null);
        return Page.of(
                claims.page(filter, after, page.limit() + 1),
                page,
                c -> c,
                c -> Long.toString(c.id()));
    }
}
