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

@Path("/api/v1/groups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Areas")
public class GroupResource {
    private final Areas areas;

    GroupResource(Areas areas) {
        this.areas = areas;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listGroups", summary = "Groups of areas with their dated members")
    public Page<AreaView> list(
            @RestQuery @Nullable String lang,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        PageRequest page = PageRequest.of(uri);
        Language language = Language.of(uri, headers);
        List<AreaEntry> groups = areas.page(page, a -> a.level() == AreaLevel.GROUP);
        var members = areas.members(groups);
        return Page.of(
                groups,
                page,
                a -> AreaView.group(a, language, members.getOrDefault(a.code().value(), List.of())),
                a -> a.code().value());
    }

    @GET
    @PermitAll
    @Path("/{code}")
    @Operation(operationId = "getGroup", summary = "One group")
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
    @Operation(operationId = "createGroup", summary = "A new group")
    public Response create(GroupForm form, @Context UriInfo uri, @Context HttpHeaders headers) {
        areas.createGroup(form);
        return Response.created(URI.create("/api/v1/groups/" + form.code()))
                .entity(view(form.code(), uri, headers))
                .build();
    }

    @PUT
    @RolesAllowed(Roles.CURATOR)
    @Path("/{code}")
    @Operation(operationId = "replaceGroup", summary = "Changes names and members")
    public AreaView replace(
            @RestPath AreaCode code,
            GroupForm form,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        areas.replaceGroup(code, form, headers);
        return view(code, uri, headers);
    }

    @DELETE
    @RolesAllowed(Roles.CURATOR)
    @Path("/{code}")
    @Operation(
            operationId = "deleteGroup",
            summary = "Deletes a group that nothing uses; else 409 with its users")
    public void delete(@RestPath AreaCode code, @Context HttpHeaders headers) {
        areas.delete(areas.group(code), headers);
    }

    private AreaView view(AreaCode code, UriInfo uri, HttpHeaders headers) {
        AreaEntry group = areas.group(code);
        return AreaView.group(
                group,
                Language.of(uri, headers),
                areas.members(List.of(group)).getOrDefault(code.value(), List.of()));
    }
}
