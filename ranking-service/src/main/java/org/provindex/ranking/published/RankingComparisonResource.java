package org.provindex.ranking.published;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.provindex.model.observation.ObservationFilter;
import org.provindex.model.period.Period;
import org.provindex.ranking.leaguetable.LeagueTables;
import org.provindex.web.language.Language;
import org.provindex.web.observation.ObservationQuery;

@Path("/api/v1/published-rankings/comparison")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Published rankings")
public class RankingComparisonResource {
    private final PublishedRankings rankings;
    private final RankingComparisons comparisons;
    private final LeagueTables tables;
    private final ObservationQuery query;

    RankingComparisonResource(
            PublishedRankings rankings,
            RankingComparisons comparisons,
            LeagueTables tables,
            ObservationQuery query) {
        this.rankings = rankings;
        this.comparisons = comparisons;
        this.tables = tables;
        this.query = query;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "compareWithPublishedRankings",
            summary =
                    "Rankings of others beside our table: rank correlation and largest differences")
    public RankingComparison.Comparisons compare(
            @RestQuery @Nullable String methodology,
            @RestQuery @Nullable String indicator,
            @RestQuery @Nullable String source,
            @RestQuery @Nullable String published,
            @RestQuery @Nullable Period period,
            @RestQuery @Nullable String universe,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Language language = Language.of(uri, headers);
        String ourMethodology = tables.known(methodology);
        ObservationFilter filter = new ObservationFilter();
        if (indicator != null) {
            filter.indicators(query.indicators(indicator));
        }
        if (source != null) {
            filter.releases(query.releases(source, null));
        }
        if (published != null) {
            filter.periods(List.of(query.period("published", published).code()));
        }
        LeagueTables.Found ours = tables.find(ourMethodology, period, universe, null, null, null);
        List<RankingComparison> items = new ArrayList<>();
        for (PublishedRanking theirs : rankings.find(filter, language)) {
            items.add(comparisons.of(theirs, ours, language));
        }
        return new RankingComparison.Comparisons(items);
    }
}
