package org.provindex.ranking.leaguetable;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.provindex.composite.methodology.InvalidMethodologyException;
import org.provindex.composite.methodology.Methodology;
import org.provindex.model.area.AreaCode;
import org.provindex.model.period.Period;
import org.provindex.model.revision.Revision;
import org.provindex.model.revision.Revisions;
import org.provindex.ranking.methodology.Methodologies;
import org.provindex.web.language.Language;
import org.provindex.web.observation.ObservationQuery;
import org.provindex.web.problem.Faults;
import org.provindex.web.problem.ProblemException;
import org.provindex.web.problem.Problems;

@Path("/api/v1/league-tables")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "League tables")
public class LeagueTableResource {
    private final Methodologies methodologies;
    private final LeagueTables tables;
    private final TableViews views;
    private final Decompositions decompositions;
    private final ObservationQuery query;
    private final Revisions revisions;

    LeagueTableResource(
            Methodologies methodologies,
            LeagueTables tables,
            TableViews views,
            Decompositions decompositions,
            ObservationQuery query,
            Revisions revisions) {
        this.methodologies = methodologies;
        this.tables = tables;
        this.views = views;
        this.decompositions = decompositions;
        this.query = query;
        this.revisions = revisions;
    }

    @GET
    @PermitAll
    @Path("/{methodology}")
    @Operation(
            operationId = "getLeagueTable",
            summary =
                    "The table of a year: the universe decides normalisation and rank, a group filters and adds the rank in it")
    public LeagueTableView get(
            @RestPath String methodology,
            @RestQuery @Nullable Period period,
            @RestQuery @Nullable String universe,
            @RestQuery @Nullable String group,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Language language = Language.of(uri, headers);
        Methodology chosen = methodologies.get(methodology).methodology();
        return views.of(
                tables.compute(chosen, new TableRequest(period, universe, group, revision(asOf))),
                language);
    }

    @GET
    @PermitAll
    @Path("/{methodology}/areas/{area}")
    @Operation(
            operationId = "getDecomposition",
            summary = "How the score of one area came about, down to the observations")
    public DecompositionView decomposition(
            @RestPath String methodology,
            @RestPath AreaCode area,
            @RestQuery @Nullable Period period,
            @RestQuery @Nullable String universe,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Language language = Language.of(uri, headers);
        Methodology chosen = methodologies.get(methodology).methodology();
        var computed =
                tables.compute(chosen, new TableRequest(period, universe, null, revision(asOf)));
        return decompositions.of(computed, area.value(), language);
    }

    @POST
    @PermitAll
    @Path("/{methodology}/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "previewLeagueTable",
            summary = "The table with other weights, universe or period; nothing is stored")
    public LeagueTableView preview(
            @RestPath String methodology,
            PreviewForm form,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Language language = Language.of(uri, headers);
        Methodology chosen = methodologies.get(methodology).methodology();
        if (form.weights() != null) {
            chosen = withWeights(chosen, form.weights());
        }
        try {
            var request =
                    new TableRequest(
                            form.period(), form.universe(), form.group(), revision(form.asOf()));
            return views.of(tables.compute(chosen, request), language);
        } catch (ProblemException e) {
            // Said of a parameter; here it was a field of the same name.
            throw e.problem().inBody().asException();
        }
    }

    private static Methodology withWeights(Methodology methodology, Map<String, Double> weights) {
        Faults faults = new Faults();
        for (String node : weights.keySet()) {
            if (!methodology.nodes().containsKey(node)) {
                faults.add(
                        "/weights/" + node.replace("~", "~0").replace("/", "~1"),
                        "unknown-node",
                        "%s has no pillar or indicator '%s'"
                                .formatted(methodology.code(), Problems.shorten(node)));
            }
        }
        faults.throwIfAny();
        try {
            return methodology.withWeights(weights);
        } catch (InvalidMethodologyException e) {
            e.messages().forEach(m -> faults.add("/weights", "invalid", m.message()));
            faults.throwIfAny();
            throw e;
        }
    }

    private Revision revision(@Nullable String asOf) {
        return asOf == null ? revisions.head() : query.asOf(asOf);
    }
}
