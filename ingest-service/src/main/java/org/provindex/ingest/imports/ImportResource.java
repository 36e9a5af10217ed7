package org.provindex.ingest.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.provindex.ingest.document.ReceivedFile;
import org.provindex.web.idempotency.Idempotent;
import org.provindex.web.identity.Roles;
import org.provindex.web.paging.Page;
import org.provindex.web.paging.PageRequest;
import org.provindex.web.problem.Problem;
import org.provindex.web.problem.Problems;
import org.provindex.web.revision.NoETag;

@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportResource {
    private static final String CSV = "text/csv";

    private final Imports imports;
    private final ImportJobs jobs;
    private final long limit;

    ImportResource(
            Imports imports,
            ImportJobs jobs,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size")
                    io.quarkus.runtime.configuration.MemorySize limit) {
        this.imports = imports;
        this.jobs = jobs;
        this.limit = limit.asLongValue();
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Idempotent(Idempotent.By.CONTENT)
    @Consumes(CSV)
    @APIResponse(
            responseCode = "200",
            description = "It was imported already.",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @Operation(
            operationId = "importTable",
            summary =
                    "Imports a long-form CSV whole or not at all; the same bytes again answer the import that was")
    public Response run(
            InputStream body,
            @RestQuery @Nullable String source,
            @RestQuery @Nullable String release,
            @RestQuery @Nullable String title,
            @RestQuery @Nullable String publisher,
            @RestQuery @Nullable String date,
            @RestQuery @Nullable String fileName,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type)
            throws IOException {
        ImportRequest request =
                new ImportRequest(
                        source == null ? "" : source,
                        release == null ? "" : release,
                        title,
                        publisher,
                        date == null ? null : day(date),
                        fileName,
                        charset(type));
        try (ReceivedFile file = ReceivedFile.of(body, limit)) {
            Imports.Result result = imports.run(file, request);
            return Response.status(result.isNew() ? 201 : 200)
                    .location(URI.create("/api/v1/imports/" + result.view().id()))
                    .entity(result.view())
                    .build();
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Problems.invalidParameter("date", "must be a day such as 2023-08-02")
                    .asException();
        }
    }

    private static Charset charset(MediaType type) {
        String name = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "UTF-8");
        try {
            return Charset.forName(name);
        } catch (UnsupportedCharsetException | java.nio.charset.IllegalCharsetNameException e) {
            throw Problem.of(
                            415,
                            "unsupported-charset",
                            "The encoding is not known",
                            "Send UTF-8, GB18030 or UTF-16, named in Content-Type.")
                    .asException();
        }
    }

    @GET
    @RolesAllowed(Roles.READER)
    @NoETag // progress is no part of the data revision
    @Operation(operationId = "listImports", summary = "Imports, the newest first")
    public Page<ImportView> list(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(uri);
        Long before = page.position().map(Long::valueOf).orElse(null);
        return Page.of(
                jobs.page(before, page.limit() + 1), page, v -> v, v -> Long.toString(v.id()));
    }

    @GET
    @RolesAllowed(Roles.READER)
    @Path("/{id}")
    @NoETag
    @Operation(operationId = "getImport", summary = "One import with its progress")
    public ImportView get(@RestPath String id) {
        return (id.matches("\\d{1,18}")
                        ? jobs.find(Long.parseLong(id))
                        : java.util.Optional.<ImportView>empty())
                .orElseThrow(() -> Problems.notFound("import", id).asException());
    }
}
