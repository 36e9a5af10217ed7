package org.provindex.ranking.published;

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
import org.provindex.model.observation.ObservationFilter;
import org.provindex.model.period.Period;
import org.provindex.web.language.Language;
import org.provindex.web.observation.ObservationQuery;
import org.provindex.web.paging.Page;
import org.provindex.web.paging.PageRequest;

@Path("/api/v1/published-rankings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Published rankings")
public class PublishedRankingResource {
    private final PublishedRankings rankings;
    private final ObservationQuery query;

    PublishedRankingResource(PublishedRankings rankings, ObservationQuery query) {
        this.rankings = rankings;
        this.query = query;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPublishedRankings",
            summary = "Rankings of others, with the places that were read")
    public Page<PublishedRanking> list(
            @RestQuery @Nullable String indicator,
            @RestQuery @Nullable String area,
            @RestQuery @Nullable Period period,
            @RestQuery @Nullable String source,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String lang,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        PageRequest page = PageRequest.of(uri);
        ObservationFilter filter = new ObservationFilter();
        if (indicator != null) {
            filter.indicators(query.indicators(indicator));
        }
        if (area != null) {
            filter.areas(query.areas(area));
        }
        if (period != null) {
            filter.periods(List.of(period.code()));
        }
        if (source != null) {
            filter.releases(query.releases(source, null));
        }
        query.asOf(filter, asOf);
        int start = page.position().map(Integer::parseInt).orElse(0);
        List<PublishedRanking> all = rankings.find(filter, Language.of(uri, headers));
        List<PublishedRanking> rows = all.stream().skip(start).limit(page.limit() + 1L).toList();
        return Page.of(rows, page, r -> r, r -> Integer.toString(start + page.limit()));
    }
}
