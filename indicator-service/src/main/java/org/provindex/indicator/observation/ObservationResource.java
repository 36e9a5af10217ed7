package org.provindex.indicator.observation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.provindex.model.observation.Observation;
import org.provindex.model.observation.ObservationFilter;
import org.provindex.model.observation.ObservationId;
import org.provindex.model.observation.Observations;
import org.provindex.web.idempotency.Idempotent;
import org.provindex.web.identity.Roles;
import org.provindex.web.observation.ObservationView;
import org.provindex.web.paging.Page;
import org.provindex.web.paging.PageRequest;

@Path("/api/v1/observations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Observations")
public class ObservationResource {
    private final Observations observations;
    private final Selection selection;
    private final Recording recording;
    private final Provenance provenance;

    ObservationResource(
            Observations observations,
            Selection selection,
            Recording recording,
            Provenance provenance) {
        this.observations = observations;
        this.selection = selection;
        this.recording = recording;
        this.provenance = provenance;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listObservations",
            summary =
                    "Current observations, or all vintages side by side; every filter takes several values")
    public Page<ObservationView> list(
            @BeanParam ObservationParameters asked,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(uri);
        ObservationFilter filter = selection.of(asked);
        Observations.Position after = page.position(Observations.Position::parse).orElse(null);
        return Page.of(
                observations.page(filter, after, page.limit() + 1),
                page,
                ObservationView::of,
                o -> Observations.Position.of(o).toString());
    }

    @GET
    @PermitAll
    @Path("/{id}")
    @Operation(operationId = "getObservation", summary = "One observation, in force or superseded")
    public ObservationView get(@RestPath ObservationId id) {
        return ObservationView.of(recording.get(id));
    }

    /** All rows of a cell. */
    public record History(List<ObservationView> items) {}

    @GET
    @PermitAll
    @Path("/{id}/history")
    @Operation(
            operationId = "getObservationHistory",
            summary = "Everything ever said of its cell, oldest first")
    public History history(@RestPath ObservationId id) {
        return new History(
                observations.history(recording.get(id)).stream().map(ObservationView::of).toList());
    }

    @GET
    @PermitAll
    @Path("/{id}/provenance")
    @Operation(
            operationId = "getObservationProvenance",
            summary = "The sentences and cells behind it")
    public ProvenanceView provenance(@RestPath ObservationId id) {
        return provenance.of(recording.get(id));
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Idempotent
    @Operation(operationId = "createObservation", summary = "Enters one observation")
    public Response create(ObservationForm form) {
        Observation made = recording.create(form);
        return Response.created(URI.create("/api/v1/observations/" + made.id()))
                .entity(ObservationView.of(made))
                .build();
    }

    @PUT
    @RolesAllowed(Roles.CURATOR)
    @Path("/{id}")
    @Operation(
            operationId = "correctObservation",
            summary = "Corrects it within its release; the answer has a new id")
    public Response correct(
            @RestPath ObservationId id, CorrectionForm form, @Context HttpHeaders headers) {
        Observation made = recording.correct(id, form, headers);
        return Response.ok(ObservationView.of(made))
                .contentLocation(URI.create("/api/v1/observations/" + made.id()))
                .build();
    }

    @DELETE
    @RolesAllowed(Roles.CURATOR)
    @Path("/{id}")
    @Operation(
            operationId = "withdrawObservation",
            summary = "Takes back what its release said; the row stays in the history")
    public void withdraw(@RestPath ObservationId id, @Context HttpHeaders headers) {
        recording.withdraw(id, headers);
    }
}
