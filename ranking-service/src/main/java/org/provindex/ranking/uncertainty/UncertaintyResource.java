package org.provindex.ranking.uncertainty;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.provindex.model.period.Period;
import org.provindex.ranking.edition.Edition;
import org.provindex.ranking.edition.Editions;
import org.provindex.web.idempotency.Idempotent;
import org.provindex.web.identity.Roles;
import org.provindex.web.language.Language;
import org.provindex.web.openapi.AlsoAnswers;
import org.provindex.web.problem.ProblemException;
import org.provindex.web.revision.NoETag;

@Path("/api/v1/editions/{id}/uncertainty")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trust")
public class UncertaintyResource {
    private final Editions editions;
    private final Uncertainties uncertainties;

    UncertaintyResource(Editions editions, Uncertainties uncertainties) {
        this.editions = editions;
        this.uncertainties = uncertainties;
    }

    @GET
    @PermitAll
    @NoETag
    @AlsoAnswers(409)
    @Operation(
            operationId = "getUncertainty",
            summary =
                    "Rank intervals, probabilities of ranks and the share of each choice, or how far the run is")
    public UncertaintyView get(
            @RestPath String id,
            @RestQuery @Nullable Period period,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Edition edition = editions.get(id);
        String year = period == null ? null : Editions.period(edition, period.code(), "period");
        return uncertainties.newest(edition, year, Language.of(uri, headers));
    }

    @POST
    @RolesAllowed(Roles.PUBLISHER)
    @Idempotent
    @AlsoAnswers(409)
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "202",
            description = "It waits in the queue, or was computed already.",
            content = @Content(schema = @Schema(implementation = UncertaintyView.class)))
    @Operation(
            operationId = "computeUncertainty",
            summary = "Asks for a Monte Carlo run in the background; the same settings are one run")
    public Response compute(
            @RestPath String id,
            UncertaintyForm form,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Edition edition = editions.get(id);
        Language language = Language.of(uri, headers);
        try {
            UncertaintyView view = uncertainties.ask(edition, form, language);
            return Response.status(202)
                    .location(
                            URI.create(
                                    "/api/v1/editions/%s/uncertainty?period=%s"
                                            .formatted(id, view.period())))
                    .entity(view)
                    .build();
        } catch (ProblemException e) {
            // Said of a parameter; here it was a field of the same name.
            throw e.problem().inBody().asException();
        }
    }
}
