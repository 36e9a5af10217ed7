package org.provindex.ranking.edition;

import io.vertx.core.http.HttpServerRequest;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.provindex.model.period.Period;
import org.provindex.ranking.table.LeagueTableView;
import org.provindex.web.idempotency.Idempotent;
import org.provindex.web.identity.Roles;
import org.provindex.web.language.Language;
import org.provindex.web.openapi.AlsoAnswers;
import org.provindex.web.paging.Page;
import org.provindex.web.paging.PageRequest;
import org.provindex.web.problem.Problems;
import org.provindex.web.revision.NoETag;

@Path("/api/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editions")
public class EditionResource {
    private final Editions editions;
    private final EditionBodies bodies;
    private final EditionComparison comparison;
    private final String engine;

    EditionResource(
            Editions editions,
            EditionBodies bodies,
            EditionComparison comparison,
            @ConfigProperty(name = "quarkus.application.version") String engine) {
        this.editions = editions;
        this.bodies = bodies;
        this.comparison = comparison;
        this.engine = engine;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listEditions", summary = "Published editions, the newest first")
    public Page<EditionView> list(
            @RestQuery @Nullable String methodology,
            @RestQuery @Nullable String universe,
            @RestQuery @Nullable Period period,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @Context UriInfo uri) {
        if (state != null && !state.equals("standing") && !state.equals("retracted")) {
            throw Problems.invalidParameter("state", "must be standing or retracted").asException();
        }
        editions.requireKnown(methodology, universe);
        PageRequest page = PageRequest.of(uri);
        long before = page.position(Long::parseLong).orElse(Long.MAX_VALUE);
        var filter =
                new EditionStore.Filter(
                        methodology, universe, period == null ? null : period.code(), state);
        return Page.of(
                editions.page(filter, before, page.limit() + 1),
                page,
                EditionView::of,
                e -> Long.toString(e.id()));
    }

    @GET
    @PermitAll
    @Path("/{id}")
    @Operation(operationId = "getEdition", summary = "One edition, standing or retracted")
    public EditionView get(@RestPath String id) {
        return EditionView.of(editions.get(id));
    }

    @GET
    @PermitAll
    @Path("/{id}/rows")
    @NoETag
    @APIResponse(responseCode = "304", description = "It has not changed.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = LeagueTableView.class)))
    @AlsoAnswers(409)
    @Operation(
            operationId = "getEditionRows",
            summary = "The league table of a period of the edition")
    public Response rows(
            @RestPath String id,
            @RestQuery @Nullable Period period,
            @RestQuery @Nullable String group,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context HttpServerRequest request) {
        EditionBodies.Body body =
                bodies.rows(
                        EditionBodies.Asked.of(request),
                        id,
                        code(period),
                        group,
                        Language.of(uri, headers));
        Response.ResponseBuilder answer =
                body.isNamedBy(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH))
                        ? Response.notModified()
                        : Response.ok(body.bytes());
        body.headers().forEach(answer::header);
        return answer.build();
    }

    @GET
    @PermitAll
    @Path("/{id}/document")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            additionalProperties = Schema.True.class)))
    @Operation(
            operationId = "getEditionDocument",
            summary =
                    "The canonical JSON: definitions, members, inputs and results; its SHA-256 is the checksum")
    public byte[] document(@RestPath String id) {
        return editions.document(editions.get(id));
    }

    @GET
    @PermitAll
    @Path("/{id}/verification")
    @Operation(
            operationId = "verifyEdition",
            summary = "Computes the edition anew from its inputs and compares the checksums")
    public VerificationView verification(@RestPath String id) {
        return editions.verify(editions.get(id), engine);
    }

    @GET
    @PermitAll
    @Path("/{id}/compare/{other}")
    @AlsoAnswers(409)
    @Operation(
            operationId = "compareEditions",
            summary =
                    "Who moved between two editions and why, and between the periods of the edition")
    public ComparisonView compare(
            @RestPath String id,
            @RestPath String other,
            @RestQuery @Nullable Period period,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return comparison.of(
                editions.get(id), editions.get(other), code(period), Language.of(uri, headers));
    }

    @POST
    @RolesAllowed(Roles.PUBLISHER)
    @Idempotent
    @Path("/{id}/retract")
    @Consumes(MediaType.APPLICATION_JSON)
    @AlsoAnswers(409)
    @Operation(
            operationId = "retractEdition",
            summary = "Says that an edition does not stand any more; it stays readable")
    public EditionView retract(@RestPath String id, RetractionForm retraction) {
        Edition retracted =
                editions.retract(id, java.util.Objects.requireNonNull(retraction.reason()));
        bodies.forgetHead();
        return EditionView.of(retracted);
    }

    private static @Nullable String code(@Nullable Period period) {
        return period == null ? null : period.code();
    }
}
