package org.provindex.ingest.tables;

import jakarta.annotation.security.RolesAllowed;
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
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.provindex.web.database.Writes;
import org.provindex.web.idempotency.Idempotent;
import org.provindex.web.identity.Roles;
import org.provindex.web.paging.Page;
import org.provindex.web.paging.PageRequest;
import org.provindex.web.problem.Faults;
import org.provindex.web.revision.Preconditions;

/** Mappings kept for the next file of a kind. */
@Path("/api/v1/table-templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tables")
public class TemplateResource {
    private final Templates templates;
    private final Writes writes;

    TemplateResource(Templates templates, Writes writes) {
        this.templates = templates;
        this.writes = writes;
    }

    @GET
    @RolesAllowed(Roles.CURATOR)
    @Operation(
            operationId = "listTableTemplates",
            summary = "Mappings kept for the next file of a kind")
    public Page<TemplateView> list(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(uri);
        return Page.of(
                templates.after(page.position().orElse(""), page.limit() + 1),
                page,
                TemplateView::of,
                Templates.Stored::name);
    }

    @GET
    @RolesAllowed(Roles.CURATOR)
    @Path("/{name}")
    @Operation(operationId = "getTableTemplate", summary = "One mapping")
    public TemplateView get(@RestPath String name) {
        return TemplateView.of(templates.get(name));
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Idempotent
    @Operation(operationId = "createTableTemplate", summary = "Keeps a mapping under a name")
    public Response create(TemplateForm form) {
        writes.write(
                "template.create",
                form.name(),
                (handle, key) -> {
                    templates.insert(handle, key, form);
                    return true;
                });
        return Response.created(
                        UriBuilder.fromPath("/api/v1/table-templates/{name}").build(form.name()))
                .entity(TemplateView.of(templates.get(form.name())))
                .build();
    }

    @PUT
    @RolesAllowed(Roles.CURATOR)
    @Path("/{name}")
    @Operation(operationId = "replaceTableTemplate", summary = "Replaces a mapping")
    public TemplateView replace(
            @RestPath String name, TemplateForm form, @Context HttpHeaders headers) {
        Templates.Stored known = templates.get(name);
        if (!form.name().equals(name)) {
            Faults faults = new Faults();
            faults.add("/name", "immutable", "A name cannot be changed");
            faults.throwIfAny();
        }
        Preconditions.check(headers, known.version());
        writes.write(
                "template.replace",
                name,
                (handle, key) -> {
                    templates.replace(handle, key, known, form);
                    return true;
                });
        return TemplateView.of(templates.get(name));
    }

    @DELETE
    @RolesAllowed(Roles.CURATOR)
    @Path("/{name}")
    @Operation(operationId = "deleteTableTemplate", summary = "Deletes a mapping")
    public void delete(@RestPath String name, @Context HttpHeaders headers) {
        Templates.Stored known = templates.get(name);
        Preconditions.check(headers, known.version());
        writes.write(
                "template.delete",
                name,
                (handle, key) -> {
                    templates.delete(handle, known);
                    return true;
                });
    }
}
