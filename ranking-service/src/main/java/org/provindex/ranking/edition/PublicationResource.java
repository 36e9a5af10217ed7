package org.provindex.ranking.edition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.provindex.web.idempotency.Idempotent;
import org.provindex.web.identity.Roles;
import org.provindex.web.openapi.AlsoAnswers;
import org.provindex.web.problem.ProblemException;

@Path("/api/v1/methodologies/{code}/editions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Editions")
public class PublicationResource {
    private final PublishEdition publish;

    PublicationResource(PublishEdition publish) {
        this.publish = publish;
    }

    @POST
    @RolesAllowed(Roles.PUBLISHER)
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            description = "An edition of just these inputs was published already.",
            content = @Content(schema = @Schema(implementation = EditionView.class)))
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = EditionView.class)))
    @AlsoAnswers(409)
    @Operation(
            operationId = "publishEdition",
            summary = "Computes an edition and freezes it with all that it rests on")
    public Response publish(@RestPath String code, NewEdition edition) {
        try {
            PublishEdition.Outcome outcome = publish.publish(code, edition);
            return Response.status(outcome.isNew() ? 201 : 200)
                    .location(URI.create("/api/v1/editions/" + outcome.edition().id()))
                    .entity(EditionView.of(outcome.edition()))
                    .build();
        } catch (ProblemException e) {
            // Said of a parameter; here it was a field of the same name.
            throw e.problem().inBody().asException();
        }
    }
}
