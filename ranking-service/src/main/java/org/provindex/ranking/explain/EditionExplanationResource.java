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
import org.provindex.ranking.edition.Edition;
import org.provindex.ranking.edition.EditionRefs;
import org.provindex.ranking.edition.EditionTables;
import org.provindex.ranking.edition.Editions;
import org.provindex.ranking.table.DecompositionView;
import org.provindex.ranking.table.Decompositions;
import org.provindex.web.language.Language;
import org.provindex.web.openapi.AlsoAnswers;

@Path("/api/v1/editions/{id}/areas/{area}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Explanations")
public class EditionExplanationResource {
    private final Editions editions;
    private final EditionTables tables;
    private final Explanations explanations;
    private final Gaps gaps;
    private final Decompositions decompositions;

    EditionExplanationResource(
            Editions editions,
            EditionTables tables,
            Explanations explanations,
            Gaps gaps,
            Decompositions decompositions) {
        this.editions = editions;
        this.tables = tables;
        this.explanations = explanations;
        this.gaps = gaps;
        this.decompositions = decompositions;
    }

    @GET
    @PermitAll
    @AlsoAnswers(409)
    @Operation(
            operationId = "getEditionDecomposition",
            summary = "How the score of one area came about, with its inputs and their sources")
    public DecompositionView decomposition(
            @RestPath String id,
            @RestPath AreaCode area,
            @RestQuery @Nullable Period period,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Edition edition = editions.get(id);
        String year = Editions.period(edition, period == null ? null : period.code(), "period");
        return decompositions.of(
                tables.table(edition, year, null),
                EditionRefs.of(edition),
                area.value(),
                Language.of(uri, headers));
    }

    @GET
    @PermitAll
    @Path("/explanation")
    @AlsoAnswers({409, 422})
    @Operation(
            operationId = "explainEditionRank",
            summary = "Why an area has its rank in the edition, and what would move it most")
    public ExplanationView explanation(
            @RestPath String id,
            @RestPath AreaCode area,
            @RestQuery @Nullable Period period,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Edition edition = editions.get(id);
        String year = Editions.period(edition, period == null ? null : period.code(), "period");
        return explanations.of(
                tables.table(edition, year, null),
                EditionRefs.of(edition),
                area.value(),
                Language.of(uri, headers));
    }

    @GET
    @PermitAll
    @Path("/gap/{against}")
    @AlsoAnswers({409, 422})
    @Operation(
            operationId = "explainEditionGap",
            summary = "The gap between two areas of the edition, by indicator")
    public GapView gap(
            @RestPath String id,
            @RestPath AreaCode area,
            @RestPath AreaCode against,
            @RestQuery @Nullable Period period,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Edition edition = editions.get(id);
        String year = Editions.period(edition, period == null ? null : period.code(), "period");
        return gaps.of(
                tables.table(edition, year, null),
                EditionRefs.of(edition),
                area.value(),
                against.value(),
                Language.of(uri, headers));
    }
}
