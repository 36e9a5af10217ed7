package org.provindex.ranking.tier;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.provindex.ranking.edition.Editions;
import org.provindex.web.idempotency.Idempotent;
import org.provindex.web.identity.Roles;
import org.provindex.web.openapi.AlsoAnswers;
import org.provindex.web.problem.ProblemException;

@Path("/api/v1/editions/{id}/tiers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Analysis")
public class TierResource {
    private final Editions editions;
    private final EditionTiers tiers;

    TierResource(Editions editions, EditionTiers tiers) {
        this.editions = editions;
        this.tiers = tiers;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listTiers",
            summary = "The classes that were stored with the edition, the newest first")
    public TiersView.All list(@RestPath String id) {
        return new TiersView.All(tiers.of(editions.get(id)));
    }

    @POST
    @RolesAllowed(Roles.PUBLISHER)
    @Idempotent
    @AlsoAnswers(409)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makeTiers",
            summary = "Puts the areas into classes and stores these with the edition")
    public TiersView make(@RestPath String id, TierForm form) {
        try {
            return tiers.make(editions.get(id), form);
        } catch (ProblemException e) {
            throw e.problem().inBody().asException();
        }
    }
}
