package org.provindex.ingest.document;

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
import org.provindex.web.identity.Caller;
import org.provindex.web.identity.Roles;
import org.provindex.web.openapi.AlsoAnswers;
import org.provindex.web.paging.Page;
import org.provindex.web.paging.PageRequest;
import org.provindex.web.problem.Problem;
import org.provindex.web.problem.Problems;

@Path("/api/v1/documents")
@Tag(name = "Documents")
public class DocumentResource {
    private final DocumentStore documents;
    private final Caller caller;

    DocumentResource(DocumentStore documents, Caller caller) {
        this.documents = documents;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listDocuments", summary = "Documents in the order they came")
    public Page<DocumentView> list(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(uri);
        long after = page.position().map(Long::parseLong).orElse(0L);
        return Page.of(
                documents.page(after, page.limit() + 1), page, d -> d, d -> Long.toString(d.id()));
    }

    @GET
    @PermitAll
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getDocument", summary = "What a document is")
    public DocumentView get(@RestPath String id) {
        return find(id);
    }

    @GET
    @PermitAll
    @Path("/{id}/content")
    @Produces("text/plain;charset=UTF-8")
    @AlsoAnswers({401, 403})
    @Operation(
            operationId = "getDocumentContent",
            summary = "The text that offsets of claims count in")
    public String content(@RestPath String id) {
        DocumentView document = find(id);
        if (!document.rights().equals("open") && !caller.has(Roles.CURATOR)) {
            throw Problem.of(
                            403,
                            "restricted",
                            "The text is not open",
                            "Its rights allow quotes only: read its claims, or ask with the role curator.")
                    .asException();
        }
        return documents
                .text(document.id())
                .orElseThrow(() -> Problems.notFound("text of document", id).asException());
    }

    private DocumentView find(String id) {
        return (id.matches("\\d{1,18}")
                        ? documents.find(Long.parseLong(id))
                        : java.util.Optional.<DocumentView>empty())
                .orElseThrow(() -> Problems.notFound("document", id).asException());
    }
}
