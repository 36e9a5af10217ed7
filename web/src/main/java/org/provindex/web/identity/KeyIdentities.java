package org.provindex.web.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns a key into an identity: that of the services themselves, or one of the table. */
@Singleton
class KeyIdentities implements IdentityProvider<KeyRequest> {
    /** Id of the key with which the services call each other. */
    static final String SERVICE = "service";

    /** Attribute of an identity: the collections that it is limited to. */
    static final String SCOPES = "provindex.scopes";

    private static final List<String> SERVICE_ROLES = List.of(Roles.CURATOR, Roles.PUBLISHER);

    private final KeyLookup keys;
    private final Optional<ApiKey> serviceKey;

    KeyIdentities(KeyLookup keys, IdentityConfig config) {
        this.keys = keys;
        this.serviceKey = config.serviceKey().map(KeyIdentities::serviceKey);
    }

    /** A key that was mistyped would refuse the services to each other without a word. */
    private static ApiKey serviceKey(String text) {
        return ApiKey.parse(text)
                .filter(key -> key.id().equals(SERVICE))
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "provindex.identity.service-key must be pvx_service_ and 43 letters, digits, '-' or '_'"));
    }

    @Override
    public Class<KeyRequest> getRequestType() {
        return KeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            KeyRequest request, AuthenticationRequestContext context) {
        if (request.key().id().equals(SERVICE)) {
            return Uni.createFrom().item(() -> ofServices(request.key()));
        }
        return context.runBlocking(() -> ofTable(request.key()));
    }

    private SecurityIdentity ofServices(ApiKey key) {
        if (serviceKey.filter(ours -> key.matches(ours.sha256())).isEmpty()) {
            throw refused();
        }
        return identity(SERVICE, SERVICE_ROLES, List.of());
    }

    private SecurityIdentity ofTable(ApiKey key) {
        StoredKey stored = keys.live(key).orElseThrow(KeyIdentities::refused);
        return identity(stored.name(), stored.roles(), stored.scopes());
    }

    private static SecurityIdentity identity(String name, List<String> roles, List<String> scopes) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(Roles.withImplied(roles))
                .addAttribute(SCOPES, Set.copyOf(scopes))
                .build();
    }

    /**
     * The same for unknown, wrong, revoked and expired: which of them it was is nobody's affair.
     */
    private static AuthenticationFailedException refused() {
        return new AuthenticationFailedException("The key is not known, or not any more");
    }
}
