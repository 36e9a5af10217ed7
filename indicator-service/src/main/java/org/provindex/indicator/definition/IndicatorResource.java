package org.provindex.indicator.definition;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.provindex.model.catalogue.IndicatorEntry;
import org.provindex.model.indicator.IndicatorCode;
import org.provindex.web.idempotency.Idempotent;
import org.provindex.web.identity.Roles;
import org.provindex.web.json.Need;
import org.provindex.web.language.Language;
import org.provindex.web.paging.Page;
import org.provindex.web.paging.PageRequest;
import org.provindex.web.param.Words;

@Path("/api/v1/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Indicators")
public class IndicatorResource {
    private final Indicators indicators;

    IndicatorResource(Indicators indicators) {
        this.indicators = indicators;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listIndicators", summary = "Indicators by code")
    public Page<IndicatorView> list(
            @RestQuery @Nullable String topic,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String origin,
            @RestQuery @Nullable String lang,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        PageRequest page = PageRequest.of(uri);
        indicators.checkTopic(topic);
        Words.check("status", status, List.of("draft", "active", "deprecated"));
        Words.check("origin", origin, List.of("measured", "published-composite", "derived"));
        Language language = Language.of(uri, headers);
        var rows =
                indicators.page(
                        page,
                        i ->
                                (topic == null || topic.equals(i.topic()))
                                        && (status == null || status.equals(i.status()))
                                        && (origin == null || origin.equals(i.origin())));
        return Page.of(rows, page, i -> IndicatorView.of(i, language), i -> i.code().value());
    }

    @GET
    @PermitAll
    @Path("/{code}")
    @APIResponse(responseCode = "308", description = "The indicator has another code now.")
    @Operation(
            operationId = "getIndicator",
            summary = "One indicator; a former code redirects to the present one")
    public Response get(
            @RestPath IndicatorCode code,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        IndicatorEntry entry = indicators.get(code);
        if (!entry.code().equals(code)) {
            return Response.status(308)
                    .location(
                            uri.getRequestUriBuilder()
                                    .replacePath("/api/v1/indicators/" + entry.code())
                                    .build())
                    .build();
        }
        return Response.ok(IndicatorView.of(entry, Language.of(uri, headers))).build();
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Idempotent
    @Operation(operationId = "createIndicator", summary = "A new indicator")
    public Response create(IndicatorForm form, @Context UriInfo uri, @Context HttpHeaders headers) {
        indicators.create(form);
        return Response.created(URI.create("/api/v1/indicators/" + form.code()))
                .entity(IndicatorView.of(indicators.get(form.code()), Language.of(uri, headers)))
                .build();
    }

    /** Another name of an indicator. */
    public record NewAlias(String alias) {
        public NewAlias {
            alias = Need.text(alias, "alias", 300).strip();
        }
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Idempotent
    @Path("/{code}/aliases")
    @Operation(
            operationId = "addIndicatorAlias",
            summary = "Another name, by which texts are recognised from then on")
    public IndicatorView addAlias(
            @RestPath IndicatorCode code,
            NewAlias form,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        indicators.addAlias(code, form.alias());
        return IndicatorView.of(indicators.get(code), Language.of(uri, headers));
    }

    @PUT
    @RolesAllowed(Roles.CURATOR)
    @Path("/{code}")
    @Operation(operationId = "replaceIndicator", summary = "Changes everything but code and unit")
    public IndicatorView replace(
            @RestPath IndicatorCode code,
            IndicatorForm form,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        indicators.replace(code, form, headers);
        return IndicatorView.of(indicators.get(code), Language.of(uri, headers));
    }

    @DELETE
    @RolesAllowed(Roles.CURATOR)
    @Path("/{code}")
    @Operation(
            operationId = "deleteIndicator",
            summary = "Deletes an indicator that nothing uses; else 409 with its users")
    public void delete(@RestPath IndicatorCode code, @Context HttpHeaders headers) {
        indicators.delete(code, headers);
    }

    /** Another code. */
    public record NewCode(IndicatorCode code) {
        public NewCode {
            Need.field(code, "code");
        }
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Idempotent
    @Path("/{code}/codes")
    @Operation(
            operationId = "renameIndicator",
            summary = "Another code; the old one answers 308 from then on")
    public IndicatorView rename(
            @RestPath IndicatorCode code,
            NewCode form,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        indicators.rename(code, form.code());
        return IndicatorView.of(indicators.get(form.code()), Language.of(uri, headers));
    }

    /** The indicator that remains. */
    public record Merge(IndicatorCode into) {
        public Merge {
            Need.field(into, "into");
        }
    }

    @PUT
    @RolesAllowed(Roles.CURATOR)
    @Path("/{code}/merged-into")
    @Operation(
            operationId = "mergeIndicator",
            summary = "Its observations are read as those of another from then on; none is changed")
    public IndicatorView merge(
            @RestPath IndicatorCode code,
            Merge form,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        indicators.merge(code, form.into(), headers);
        return IndicatorView.of(indicators.get(code), Language.of(uri, headers));
    }

    @DELETE
    @RolesAllowed(Roles.CURATOR)
    @Path("/{code}/merged-into")
    @Operation(operationId = "separateIndicator", summary = "Takes a merge back")
    public void separate(@RestPath IndicatorCode code, @Context HttpHeaders headers) {
        indicators.separate(code, headers);
    }
}
