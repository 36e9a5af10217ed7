package org.provindex.ranking.target;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.provindex.web.language.Language;
import org.provindex.web.observation.ObservationQuery;

@Path("/api/v1/targets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Analysis")
public class TargetResource {
    private final TargetProgress progress;
    private final ObservationQuery query;

    TargetResource(TargetProgress progress, ObservationQuery query) {
        this.progress = progress;
        this.query = query;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getTargets",
            summary = "Targets of plans: where the area stands, the pace needed, on track or not")
    public TargetView.Targets list(
            @RestQuery @Nullable String area,
            @RestQuery @Nullable String indicator,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return new TargetView.Targets(
                progress.of(
                        area == null ? List.of() : query.areas(area),
                        indicator == null ? List.of() : query.indicators(indicator),
                        Language.of(uri, headers)));
    }
}
