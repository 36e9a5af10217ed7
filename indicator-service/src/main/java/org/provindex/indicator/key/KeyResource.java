package org.provindex.indicator.key;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.provindex.web.identity.ApiKey;
import org.provindex.web.identity.Roles;
import org.provindex.web.paging.Page;
import org.provindex.web.paging.PageRequest;
import org.provindex.web.revision.NoETag;

@Path("/api/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Keys")
public class KeyResource {
    private final Keys keys;
    private final KeyStore store;

    KeyResource(Keys keys, KeyStore store) {
        this.keys = keys;
        this.store = store;
    }

    /**
     * A key that was handed out just now.
     *
     * @param key what is sent as {@code Authorization: Bearer}; it is told this once and stored
     *     nowhere
     */
    public record HandedOut(String key, KeyView view) {}

    @GET
    @RolesAllowed(Roles.ADMIN)
    @NoETag // when a key was last used is no part of the data revision
    @Operation(operationId = "listKeys", summary = "All keys, without their secrets")
    public Page<KeyView> list(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @Context UriInfo uri) {
        PageRequest page = PageRequest.of(uri);
        return Page.of(
                store.page(page.position().orElse(""), page.limit() + 1),
                page,
                k -> k,
                KeyView::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "getKey", summary = "One key, without its secret")
    public KeyView get(@RestPath String id) {
        return keys.get(id);
    }

    // Not idempotent by a key: the answer would have to be stored, and with it the secret.
    @POST
    @RolesAllowed(Roles.ADMIN)
    @APIResponseSchema(value = HandedOut.class, responseCode = "201")
    @Operation(
            operationId = "createKey",
            summary = "Hands out a key; the answer alone tells its secret")
    public Response create(NewKey asked) {
        ApiKey key = keys.create(asked);
        return Response.created(URI.create("/api/v1/keys/" + key.id()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new HandedOut(key.text(), keys.get(key.id())))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "revokeKey", summary = "Revokes a key at once and for ever")
    public void revoke(@RestPath String id, @Context HttpHeaders headers) {
        keys.revoke(id, headers);
    }
}
