package org.provindex.ranking.explain;

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
import org.provindex.ranking.table.DecompositionView;
import org.provindex.ranking.table.Decompositions;
import org.provindex.web.language.Language;
import org.provindex.web.openapi.AlsoAnswers;

@Path("/api/v1/league-tables/{methodology}/areas/{area}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Explanations")
public class ExplanationResource {
    private final LeagueTables tables;
    private final Explanations explanations;
    private final Gaps gaps;
    private final Decompositions decompositions;

    ExplanationResource(
            LeagueTables tables,
            Explanations explanations,
            Gaps gaps,
            Decompositions decompositions) {
        this.tables = tables;
        this.explanations = explanations;
        this.gaps = gaps;
        this.decompositions = decompositions;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getDecomposition",
            summary = "How the score of one area came about, down to the observations")
    public DecompositionView decomposition(
            @RestPath String methodology,
            @RestPath AreaCode area,
            @RestQuery @Nullable Period period,
            @RestQuery @Nullable String universe,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String provisional,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Language language = Language.of(uri, headers);
        LeagueTables.Found found =
                tables.find(methodology, period, universe, null, asOf, provisional);
        return decompositions.of(found.table(), found.edition(), area.value(), language);
    }

    @GET
    @PermitAll
    @Path("/explanation")
    @AlsoAnswers(422)
    @Operation(
            operationId = "explainRank",
            summary = "Why an area has its rank, and what would move it most")
    public ExplanationView explanation(
            @RestPath String methodology,
            @RestPath AreaCode area,
            @RestQuery @Nullable Period period,
            @RestQuery @Nullable String universe,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String provisional,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Language language = Language.of(uri, headers);
        LeagueTables.Found found =
                tables.find(methodology, period, universe, null, asOf, provisional);
        return explanations.of(found.table(), found.edition(), area.value(), language);
    }

    @GET
    @PermitAll
    @Path("/gap/{against}")
    @AlsoAnswers(422)
    @Operation(operationId = "explainGap", summary = "The gap between two areas, by indicator")
    public GapView gap(
            @RestPath String methodology,
            @RestPath AreaCode area,
            @RestPath AreaCode against,
            @RestQuery @Nullable Period period,
            @RestQuery @Nullable String universe,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String provisional,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Language language = Language.of(uri, headers);
        LeagueTables.Found found =
                tables.find(methodology, period, universe, null, asOf, provisional);
        return gaps.of(found.table(), found.edition(), area.value(), against.value(), language);
    }
}
