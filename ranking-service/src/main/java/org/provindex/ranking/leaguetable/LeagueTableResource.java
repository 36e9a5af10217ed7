package org.provindex.ranking.leaguetable;

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
import org.provindex.ranking.table.LeagueTableView;
import org.provindex.ranking.table.TableViews;
import org.provindex.web.language.Language;

@Path("/api/v1/league-tables")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "League tables")
public class LeagueTableResource {
    private final LeagueTables tables;
    private final TableViews views;

    LeagueTableResource(LeagueTables tables, TableViews views) {
        this.tables = tables;
        this.views = views;
    }

    @GET
    @PermitAll
    @Path("/{methodology}")
    @Operation(
            operationId = "getLeagueTable",
            summary =
                    "The table of a year, of the newest edition or live: the universe decides normalisation and rank, a group filters and adds the rank in it")
    public LeagueTableView get(
            @RestPath String methodology,
            @RestQuery @Nullable Period period,
            @RestQuery @Nullable String universe,
            @RestQuery @Nullable String group,
            @RestQuery @Nullable String asOf,
            @RestQuery @Nullable String provisional,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Language language = Language.of(uri, headers);
        LeagueTables.Found found =
                tables.find(methodology, period, universe, group, asOf, provisional);
        return views.of(found.table(), found.edition(), java.util.Map.of(), language);
    }
}
