package org.provindex.ranking.methodology;

import jakarta.annotation.security.PermitAll;
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
import org.provindex.composite.methodology.MethodologyFormat;
import org.provindex.web.idempotency.Idempotent;
import org.provindex.web.identity.Roles;
import org.provindex.web.language.Language;
import org.provindex.web.openapi.AlsoAnswers;
import org.provindex.web.problem.Faults;
import org.provindex.web.problem.Problems;
import org.provindex.web.revision.Preconditions;

@Path("/api/v1/methodologies/{code}/versions/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Methodologies")
public class VersionResource {
    private final Methodologies methodologies;
    private final Versions versions;

    VersionResource(Methodologies methodologies, Versions versions) {
        this.methodologies = methodologies;
        this.versions = versions;
    }

    @GET
    @PermitAll
    @Operation(operationId = "getMethodologyVersion", summary = "One version")
    public MethodologyView get(
            @RestPath String code,
            @RestPath String number,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return MethodologyView.of(find(code, number), Language.of(uri, headers));
    }

    @GET
    @PermitAll
    @Path("/source")
    @Produces("application/yaml")
    @Operation(
            operationId = "getMethodologySource",
            summary = "The text as it was given, with its comments")
    public String source(@RestPath String code, @RestPath String number) {
        return find(code, number).source();
    }

    @GET
    @PermitAll
    @Path("/export")
    @Produces("application/yaml")
    @Operation(
            operationId = "exportMethodology",
            summary =
                    "The definition as YAML, whatever it was given as, to be sent to another installation")
    public String export(@RestPath String code, @RestPath String number) {
        return MethodologyFormat.writeYaml(find(code, number).methodology());
    }

    @GET
    @PermitAll
    @Path("/compare/{other}")
    @Operation(
            operationId = "compareMethodologyVersions",
            summary = "What differs from another version of it, node by node")
    public DifferencesView compare(
            @RestPath String code, @RestPath String number, @RestPath String other) {
        return Differences.between(
                find(code, other).methodology(), find(code, number).methodology());
    }

    @PUT
    @RolesAllowed(Roles.CURATOR)
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
    @AlsoAnswers(409)
    @Operation(operationId = "replaceMethodologyDraft", summary = "Changes a draft")
    public MethodologyView replace(
            @RestPath String code,
            @RestPath String number,
            String text,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        StoredMethodology stored = find(code, number);
        Language language = Language.of(uri, headers);
        Methodology methodology = methodologies.read(text);
        Faults faults = new Faults();
        if (!methodology.code().equals(code)) {
            faults.add("/code", "immutable", "The code of this version is '%s'".formatted(code));
        }
        if (methodology.version() != stored.methodology().version()) {
            faults.add("/version", "immutable", "This is version %s".formatted(number));
        }
        faults.throwIfAny();
        Preconditions.check(headers, stored.key());
        return MethodologyView.of(versions.replace(stored, methodology, text), language);
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Idempotent
    @Path("/activate")
    @Operation(
            operationId = "activateMethodology",
            summary = "Makes it the active version; the one that was is retired")
    public MethodologyView activate(
            @RestPath String code,
            @RestPath String number,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        int version = find(code, number).methodology().version();
        return MethodologyView.of(versions.activate(code, version), Language.of(uri, headers));
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Idempotent
    @Path("/retire")
    @Operation(
            operationId = "retireMethodology",
            summary = "Takes the version out of use; its editions stay")
    public MethodologyView retire(
            @RestPath String code,
            @RestPath String number,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        int version = find(code, number).methodology().version();
        return MethodologyView.of(versions.retire(code, version), Language.of(uri, headers));
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Idempotent
    @Path("/copy")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = MethodologyView.class)))
    @Operation(
            operationId = "copyMethodology",
            summary = "A draft with the same definition, as the next version or under another code")
    public Response copy(
            @RestPath String code,
            @RestPath String number,
            CopyForm form,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        int version = find(code, number).methodology().version();
        StoredMethodology copy = versions.copy(code, version, form.code());
        return Response.status(201)
                .location(
                        URI.create(
                                "/api/v1/methodologies/%s/versions/%d"
                                        .formatted(
                                                copy.methodology().code(),
                                                copy.methodology().version())))
                .entity(MethodologyView.of(copy, Language.of(uri, headers)))
                .build();
    }

    private StoredMethodology find(String code, String number) {
        if (!number.matches("\\d{1,9}")) {
            throw Problems.notFound("version of " + Problems.shorten(code), number).asException();
        }
        return methodologies.version(code, Integer.parseInt(number));
    }
}
