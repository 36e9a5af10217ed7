package org.provindex.ranking.profile;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.provindex.model.area.AreaCode;
import org.provindex.model.period.Period;
import org.provindex.ranking.leaguetable.LeagueTables;
import org.provindex.web.language.Language;

@Path("/api/v1/profiles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Analysis")
public class ProfileResource {
    private final Profiles profiles;
    private final LeagueTables tables;

    ProfileResource(Profiles profiles, LeagueTables tables) {
        this.profiles = profiles;
        this.tables = tables;
    }

    @GET
    @PermitAll
    @Path("/{area}")
    @Operation(
            operationId = "getProfile",
            summary =
                    "An area: ranks over time, strengths and weaknesses, peers, targets and what reports say")
    public ProfileView get(
            @RestPath AreaCode area,
            @RestQuery @Nullable String methodology,
            @RestQuery @Nullable Period period,
            @RestQuery @Nullable String universe,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return profiles.of(
                area.value(),
                tables.known(methodology),
                period,
                universe,
                Language.of(uri, headers));
    }
}
