package org.provindex.indicator.source;

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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.provindex.indicator.catalogue.Entries;
import org.provindex.web.database.Writes;
import org.provindex.web.idempotency.Idempotent;
import org.provindex.web.identity.Roles;
import org.provindex.web.language.Language;
import org.provindex.web.paging.Page;
import org.provindex.web.paging.PageRequest;
import org.provindex.web.problem.Faults;
import org.provindex.web.problem.Problems;
import org.provindex.web.revision.Preconditions;

@Path("/api/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Sources")
public class SourceResource {
    private final SourceStore store;
    private final Writes writes;

    SourceResource(SourceStore store, Writes writes) {
        this.store = store;
        this.writes = writes;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listSources", summary = "Sources with their releases and precedence")
    public Page<SourceView> list(
            @RestQuery @Nullable String lang,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        PageRequest page = PageRequest.of(uri);
        Language language = Language.of(uri, headers);
        var rows =
                store.all().stream()
                        .filter(
                                s ->
                                        page.position()
                                                .map(p -> s.form().code().compareTo(p) > 0)
                                                .orElse(true))
                        .limit(page.limit() + 1L)
                        .toList();
        return Page.of(rows, page, u -> SourceView.of(u, language), s -> s.form().code());
    }

    @GET
    @PermitAll
    @Path("/{code}")
    @Operation(operationId = "getSource", summary = "One source")
    public SourceView get(
            @RestPath String code,
            @RestQuery @Nullable String lang,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return SourceView.of(known(code), Language.of(uri, headers));
    }

    @POST
    @RolesAllowed(Roles.CURATOR)
    @Idempotent
    @Operation(operationId = "createSource", summary = "A new source")
    public Response create(SourceForm form, @Context UriInfo uri, @Context HttpHeaders headers) {
        put("source.create", form, Optional.empty());
        return Response.created(URI.create("/api/v1/sources/" + form.code()))
                .entity(SourceView.of(known(form.code()), Language.of(uri, headers)))
                .build();
    }

    @PUT
    @RolesAllowed(Roles.CURATOR)
    @Path("/{code}")
    @Operation(
            operationId = "replaceSource",
            summary = "Changes names and precedence, adds releases")
    public SourceView replace(
            @RestPath String code,
            SourceForm form,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        SourceStore.Stored known = known(code);
        if (!form.code().equals(code)) {
            Faults faults = new Faults();
            faults.add("/code", "immutable", "A code cannot be changed");
            faults.throwIfAny();
        }
        Preconditions.check(headers, known.version());
        put("source.replace", form, Optional.of(known));
        return SourceView.of(known(code), Language.of(uri, headers));
    }

    @DELETE
    @RolesAllowed(Roles.CURATOR)
    @Path("/{code}")
    @Operation(
            operationId = "deleteSource",
            summary = "Deletes a source that nothing uses; else 409 with its users")
    public void delete(@RestPath String code, @Context HttpHeaders headers) {
        SourceStore.Stored known = known(code);
        Preconditions.check(headers, known.version());
        writes.write(
                "source.delete",
                code,
                (handle, key) -> {
                    Preconditions.lock(handle, "source", known.id(), known.version());
                    store.delete(handle, known);
                    return true;
                });
    }

    private SourceStore.Stored known(String code) {
        return store.find(code).orElseThrow(() -> Problems.notFound("source", code).asException());
    }

    private void put(String action, SourceForm form, Optional<SourceStore.Stored> known) {
        writes.write(
                action,
                form.code(),
                (handle, key) -> {
                    Entries.lock(handle);
                    if (known.isEmpty()) {
                        Entries.refuseIfKnown(handle, "source", form.code());
                    }
                    known.ifPresent(u -> Preconditions.lock(handle, "source", u.id(), u.version()));
                    return store.put(handle, key, form, known);
                });
    }
}
