package org.provindex.web.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a key into an identity: one that is configured, or one of the table. */
@Singleton
class KeyIdentities implements IdentityProvider<KeyRequest> {
    /** Attribute of an identity: the collections that it is limited to. */
    static final String SCOPES = "provindex.scopes";

    /** A key that is configured, and the roles that it has. */
    private record Configured(ApiKey key, List<String> roles) {}

    private final KeyLookup keys;
    private final Map<String, Configured> configured = new HashMap<>();

    KeyIdentities(KeyLookup keys, IdentityConfig config) {
        this.keys = keys;
        configure("service", config.serviceKey(), List.of(Roles.CURATOR, Roles.PUBLISHER));
        configure("admin", config.adminKey(), List.of(Roles.ADMIN));
    }

    /** A key that was mistyped would refuse its user without a word. */
    private void configure(String id, Optional<String> text, List<String> roles) {
        if (text.isEmpty()) {
            return;
        }
        ApiKey key =
                ApiKey.parse(text.get())
                        .filter(k -> k.id().equals(id))
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "provindex.identity.%1$s-key must be pvx_%1$s_ and 43 letters, digits, '-' or '_'"
                                                        .formatted(id)));
        configured.put(id, new Configured(key, roles));
    }

    @Override
    public Class<KeyRequest> getRequestType() {
        return KeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            KeyRequest request, AuthenticationRequestContext context) {
        Configured known = configured.get(request.key().id());
        return known == null
                ? context.runBlocking(() -> ofTable(request.key()))
                : Uni.createFrom().item(() -> ofConfiguration(known, request.key()));
    }

    private static SecurityIdentity ofConfiguration(Configured known, ApiKey sent) {
        if (!sent.matches(known.key().sha256())) {
            throw refused();
        }
        return identity(known.key().id(), known.roles(), List.of());
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
