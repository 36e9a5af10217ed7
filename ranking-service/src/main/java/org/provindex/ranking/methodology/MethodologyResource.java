package org.provindex.ranking.methodology;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.provindex.composite.methodology.Methodology;
import org.provindex.web.idempotency.Idempotent;
import org.provindex.web.identity.Roles;
import org.provindex.web.language.Language;
import org.provindex.web.paging.Page;
import org.provindex.web.paging.PageRequest;
import org.provindex.web.problem.Problems;

@Path("/api/v1/methodologies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Methodologies")
public class MethodologyResource {
    private final Methodologies methodologies;

    MethodologyResource(Methodologies methodologies) {
        this.methodologies = methodologies;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listMethodologies",
            summary = "All versions of all methodologies, the newest version first")
    public Page<MethodologyView> list(
            @RestQuery @Nullable String lang,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        PageRequest page = PageRequest.of(uri);
        Language language = Language.of(uri, headers);
        Position after = page.position(Position::parse).orElse(new Position("", 0));
        return Page.of(
                methodologies.page(after.code, after.version, page.limit() + 1),
                page,
                m -> MethodologyView.of(m, language),
                m -> new Position(m.methodology().code(), m.methodology().version()).toString());
    }

    private record Position(String code, int version) {
        static Position parse(String text) {
            String[] parts = text.split(" ");
            return new Position(parts[0], Integer.parseInt(parts[1]));
        }

        @Override
        public String toString() {
            return code + " " + version;
        }
    }

    @GET
    @PermitAll
    @Path("/{code}")
    @Operation(operationId = "getMethodology", summary = "The active version, else the newest")
    public MethodologyView get(
            @RestPath String code,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return MethodologyView.of(methodologies.get(code), Language.of(uri, headers));
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Idempotent
    @Consumes({"application/yaml", MediaType.APPLICATION_JSON})
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "application/yaml",
                        schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        additionalProperties = Schema.True.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "It was stored already.",
            content = @Content(schema = @Schema(implementation = MethodologyView.class)))
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = MethodologyView.class)))
    @Operation(
            operationId = "createMethodology",
            summary = "Stores a version after checking it; an active one retires the one before")
    public Response create(
            String text,
            @RestQuery @Nullable String state,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        String asked = state == null ? "active" : state;
        if (!asked.equals("active") && !asked.equals("draft")) {
            throw Problems.invalidParameter("state", "must be active or draft").asException();
        }
        Methodology methodology = methodologies.read(text);
        Methodologies.Created created = methodologies.create(methodology, text, asked);
        return Response.status(created.isNew() ? 201 : 200)
                .location(
                        URI.create(
                                "/api/v1/methodologies/%s/versions/%d"
                                        .formatted(methodology.code(), methodology.version())))
                .entity(MethodologyView.of(created.stored(), Language.of(uri, headers)))
                .build();
    }

    /** What checking found; there is an answer only where nothing is wrong. */
    public record Validated(String code, int versionNumber, int indicators, int nodes) {}

    @POST
    @PermitAll
    @Path("/validation")
    @Consumes({"application/yaml", MediaType.APPLICATION_JSON})
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "application/yaml",
                        schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        additionalProperties = Schema.True.class))
            })
    @Operation(
            operationId = "validateMethodology",
            summary = "Says all that is wrong with a methodology at once; nothing is stored")
    public Validated validate(String text) {
        Methodology methodology = methodologies.read(text);
        return new Validated(
                methodology.code(),
                methodology.version(),
                methodology.leaves().size(),
                methodology.nodes().size());
    }
}
