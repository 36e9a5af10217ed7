package org.provindex.ranking.disparity;

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
import org.provindex.model.period.Period;
import org.provindex.ranking.edition.Edition;
import org.provindex.ranking.edition.Editions;
import org.provindex.web.language.Language;
import org.provindex.web.openapi.AlsoAnswers;

@Path("/api/v1/editions/{id}/disparity")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Analysis")
public class DisparityResource {
    /** What is looked at unless another kind is asked for: regions of the national statistics. */
    private static final String USUAL_KIND = "economic-region";

    private final Editions editions;
    private final Disparities disparities;
    private final GroupTables groups;

    DisparityResource(Editions editions, Disparities disparities, GroupTables groups) {
        this.editions = editions;
        this.disparities = disparities;
        this.groups = groups;
    }

    @GET
    @PermitAll
    @AlsoAnswers(409)
    @Operation(
            operationId = "getDisparity",
            summary =
                    "Inequality, convergence, clustering, likeness and balance of the areas over the periods")
    public DisparityView disparity(
            @RestPath String id,
            @RestQuery @Nullable String node,
            @RestQuery @Nullable String grouping,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return disparities.of(editions.get(id), node, grouping, Language.of(uri, headers));
    }

    @GET
    @PermitAll
    @AlsoAnswers(409)
    @Path("/groups")
    @Operation(operationId = "getGroupTable", summary = "The groups of one kind beside each other")
    public GroupsView groups(
            @RestPath String id,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable Period period,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Edition edition = editions.get(id);
        return groups.of(
                edition,
                Editions.period(edition, period == null ? null : period.code(), "period"),
                kind == null ? USUAL_KIND : kind,
                Language.of(uri, headers));
    }
}
