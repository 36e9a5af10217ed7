package org.provindex.ingest.tables;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.provindex.ingest.document.ReceivedFile;
import org.provindex.ingest.imports.ImportView;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.reading.table.Mapping;
import org.provindex.reading.table.MappingDocument;
import org.provindex.web.idempotency.Idempotent;
import org.provindex.web.identity.Roles;
import org.provindex.web.paging.Page;
import org.provindex.web.paging.PageRequest;
import org.provindex.web.param.Words;
import org.provindex.web.problem.Problems;
import org.provindex.web.revision.NoETag;
import org.provindex.web.revision.Preconditions;

/** Tables in any arrangement: understood, asked about, then stored. */
@Path("/api/v1/tables")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tables")
public class TableResource {
    private static final int REVISIONS_SHOWN = 100;

    private final Tables tables;
    private final Commits commits;
    private final Proposals proposals;
    private final Templates templates;
    private final Undo undo;
    private final Revised revised;
    private final Catalogue catalogue;
    private final long limit;

    TableResource(
            Tables tables,
            Commits commits,
            Proposals proposals,
            Templates templates,
            Undo undo,
            Revised revised,
            Catalogue catalogue,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size")
                    io.quarkus.runtime.configuration.MemorySize limit) {
        this.tables = tables;
        this.commits = commits;
        this.proposals = proposals;
        this.templates = templates;
        this.undo = undo;
        this.revised = revised;
        this.catalogue = catalogue;
        this.limit = limit.asLongValue();
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Idempotent(Idempotent.By.CONTENT)
    @Consumes({
        MediaType.APPLICATION_OCTET_STREAM,
        "text/csv",
        "text/tab-separated-values",
        "application/vnd.ms-excel",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.oasis.opendocument.spreadsheet"
    })
    @Operation(
            operationId = "proposeTable",
            summary =
                    "Understands a table (CSV, TSV, XLS, XLSX, ODS, JSON-stat, SDMX-CSV); stores none of its figures yet")
    public Response propose(
            InputStream body,
            @RestQuery @Nullable String source,
            @RestQuery @Nullable String release,
            @RestQuery @Nullable String fileName,
            @RestQuery @Nullable String title,
            @RestQuery @Nullable String publisher,
            @RestQuery @Nullable String date,
            @RestQuery @Nullable String encoding,
            @RestQuery @Nullable String template)
            throws IOException {
        int releaseId = release(source, release);
        Mapping mapping =
                template == null ? Mapping.NONE : MappingDocument.of(template(template).mapping());
        if (encoding != null && !isEncoding(encoding)) {
            throw Problems.invalidParameter(
                            "encoding", "must be an encoding such as UTF-8, UTF-16 or GB18030")
                    .asException();
        }
        if (encoding != null) mapping = new Mapping(1, encoding, mapping.sheets());
        LocalDate day = date == null ? null : day(date);
        try (ReceivedFile file = ReceivedFile.of(body, limit)) {
            String name = fileName == null ? "table-" + file.sha256().substring(0, 12) : fileName;
            TableRequest request =
                    new TableRequest(
                            name, title == null ? name : title, publisher, day, releaseId, mapping);
            Tables.Proposed proposed = tables.propose(file, request);
            TableView view = TableView.of(proposed.proposal());
            return Response.status(proposed.isNew() ? 201 : 200)
                    .location(URI.create("/api/v1/tables/" + view.id()))
                    .entity(view)
                    .build();
        }
    }

    private Templates.Stored template(String name) {
        return templates
                .find(name)
                .orElseThrow(() -> Problems.unknown("template", "template", name).asException());
    }

    private static boolean isEncoding(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    private int release(@Nullable String source, @Nullable String release) {
        if (source == null) {
            throw Problems.invalidParameter(
                            "source",
                            "is needed: the code of the source that the figures belong to")
                    .asException();
        }
        List<Catalogue.ReleaseEntry> releases = catalogue.releases(source);
        if (releases.isEmpty()) throw Problems.unknown("source", "source", source).asException();
        if (release == null && releases.size() == 1) return releases.get(0).id();
        if (release == null) {
            throw Problems.invalidParameter("release", "is needed, as the source has several")
                    .asException();
        }
        return releases.stream()
                .filter(each -> each.code().equals(release))
                .findFirst()
                .orElseThrow(
                        () ->
                                Problems.unknown("release", "release", source + "/" + release)
                                        .asException())
                .id();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Problems.invalidParameter("date", "must be a day such as 2023-08-02")
                    .asException();
        }
    }

    @GET
    @RolesAllowed(Roles.CURATOR)
    @NoETag // its state is no part of the data revision
    @Operation(operationId = "listTables", summary = "Tables that were sent, the newest first")
    public Page<TableView> list(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(uri);
        Long before = page.position().map(Long::valueOf).orElse(null);
        return Page.of(
                proposals.page(before, page.limit() + 1).stream().map(TableView::of).toList(),
                page,
                view -> view,
                view -> Long.toString(view.id()));
    }

    @GET
    @RolesAllowed(Roles.CURATOR)
    @Path("/{id}")
    @Operation(operationId = "getTable", summary = "One table with its proposal and mapping")
    public TableView get(@RestPath String id) {
        return TableView.of(proposal(id));
    }

    private Proposal proposal(String id) {
        if (!id.matches("\\d{1,18}")) throw Problems.notFound("table", id).asException();
        return tables.get(Long.parseLong(id));
    }

    @PUT
    @RolesAllowed(Roles.CURATOR)
    @Path("/{id}/mapping")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mapTable",
            summary = "Changes the mapping and understands the table again")
    public TableView map(@RestPath String id, JsonNode mapping, @Context HttpHeaders headers) {
        Proposal proposal = proposal(id);
        Mapping changed = Templates.mapping(mapping, "");
        Preconditions.check(headers, proposal.version());
        return TableView.of(tables.change(proposal, changed));
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Path("/{id}/commit")
    @Idempotent(Idempotent.By.CONTENT)
    @Operation(
            operationId = "commitTable",
            summary =
                    "Stores the figures in one transaction; the import in the table shows the progress meanwhile")
    public ImportView commit(@RestPath String id, @RestQuery @Nullable String leaveOut) {
        return commits.commit(proposal(id).id(), Words.flag("leaveOut", leaveOut));
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Path("/{id}/undo")
    @Idempotent(Idempotent.By.CONTENT)
    @Operation(
            operationId = "undoTable",
            summary = "Takes the whole import back by new rows: nothing is deleted")
    public ImportView undo(@RestPath String id) {
        return undo.undo(proposal(id));
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Path("/{id}/revisions")
    @Operation(operationId = "tableRevisions", summary = "Which cells it revised, and by how much")
    public Revised.Report revisions(@RestPath String id, @RestQuery @Nullable String limit) {
        Proposal proposal = proposal(id);
        int most = limit == null ? REVISIONS_SHOWN : PageRequest.limit(limit);
        Long importId = proposal.importId();
        if (importId == null) {
            throw Problems.conflict("The table is not committed, so it has revised nothing yet.")
                    .asException();
        }
        return revised.of(importId, most);
    }
}
