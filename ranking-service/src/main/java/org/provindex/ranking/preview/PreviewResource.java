package org.provindex.ranking.preview;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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
import org.provindex.ranking.table.LeagueTableView;
import org.provindex.web.language.Language;
import org.provindex.web.problem.ProblemException;

@Path("/api/v1/league-tables/{methodology}/preview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "League tables")
public class PreviewResource {
    private final Previews previews;

    PreviewResource(Previews previews) {
        this.previews = previews;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "previewLeagueTable",
            summary =
                    "The table with other weights, methods, universe, period or data; nothing is stored")
    public LeagueTableView preview(
            @RestPath String methodology,
            PreviewForm form,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        Language language = Language.of(uri, headers);
        try {
            return previews.table(methodology, form, language);
        } catch (ProblemException e) {
            // Said of a parameter; here it was a field of the same name.
            throw e.problem().inBody().asException();
        }
    }
}
