package org.provindex.indicator.area;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.provindex.model.area.AreaCode;
import org.provindex.model.area.AreaLevel;
import org.provindex.model.catalogue.AreaEntry;
import org.provindex.web.idempotency.Idempotent;
import org.provindex.web.identity.Roles;
import org.provindex.web.language.Language;
import org.provindex.web.paging.Page;
import org.provindex.web.paging.PageRequest;
import org.provindex.web.param.Words;

@Path("/api/v1/areas")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Areas")
public class AreaResource {
    private final Areas areas;

    AreaResource(Areas areas) {
        this.areas = areas;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listAreas",
            summary = "Areas by code; groups have a list of their own")
    public Page<AreaView> list(
            @RestQuery @Nullable String level,
            @RestQuery @Nullable String parent,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String lang,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        PageRequest page = PageRequest.of(uri);
        AreaLevel only = level == null ? null : Words.read(AreaLevel.class, "level", level);
        String above = parent == null ? null : areas.code("parent", parent);
        Words.check("status", status, List.of("draft", "active", "deprecated"));
        Language language = Language.of(uri, headers);
        var rows =
                areas.page(
                        page,
                        a ->
                                a.level() != AreaLevel.GROUP
                                        && (only == null || a.level() == only)
                                        && (above == null || above.equals(a.parent()))
                                        && (status == null || status.equals(a.status())));
        var changes = areas.changes(rows);
        return Page.of(
                rows,
                page,
                a -> AreaView.area(a, language, changes.getOrDefault(a.code().value(), List.of())),
                a -> a.code().value());
    }

    @GET
    @PermitAll
    @Path("/{code}")
    @Operation(
            operationId = "getArea",
            summary = "One area, by its code or another list's code for it")
    public AreaView get(
            @RestPath AreaCode code,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return view(code, uri, headers);
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Idempotent
    @Operation(operationId = "createArea", summary = "A new area")
    public Response create(AreaForm form, @Context UriInfo uri, @Context HttpHeaders headers) {
        areas.create(form);
        return Response.created(URI.create("/api/v1/areas/" + form.code()))
                .entity(view(form.code(), uri, headers))
                .build();
    }

    @PUT
    @RolesAllowed(Roles.CURATOR)
    @Path("/{code}")
    @Operation(operationId = "replaceArea", summary = "Changes everything but the code")
    public AreaView replace(
            @RestPath AreaCode code,
            AreaForm form,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        areas.replace(code, form, headers);
        return view(code, uri, headers);
    }

    @DELETE
    @RolesAllowed(Roles.CURATOR)
    @Path("/{code}")
    @Operation(
            operationId = "deleteArea",
            summary = "Deletes an area that nothing uses; else 409 with its users")
    public void delete(@RestPath AreaCode code, @Context HttpHeaders headers) {
        areas.delete(areas.get(code), headers);
    }

    private AreaView view(AreaCode code, UriInfo uri, HttpHeaders headers) {
        AreaEntry area = areas.get(code);
        Language language = Language.of(uri, headers);
        return area.level() == AreaLevel.GROUP
                ? AreaView.group(
                        area,
                        language,
                        areas.members(List.of(area)).getOrDefault(area.code().value(), List.of()))
                : AreaView.area(
                        area,
                        language,
                        areas.changes(List.of(area)).getOrDefault(area.code().value(), List.of()));
    }
}
