package org.provindex.web.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * {@code Authorization: Bearer pvx_…} (RFC 6750). A token that is no key is left to the issuer of
 * tokens, if one is configured.
 */
@Singleton
class KeyMechanism implements HttpAuthenticationMechanism {
    private static final String SCHEME = "bearer ";

    private final boolean hasIssuer;

    KeyMechanism(@ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean hasIssuer) {
        this.hasIssuer = hasIssuer;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            RoutingContext exchange, IdentityProviderManager identities) {
        @Nullable String header = exchange.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return Uni.createFrom().nullItem();
        }
        boolean isBearer = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        String token = isBearer ? header.substring(SCHEME.length()).strip() : "";
        Optional<ApiKey> key = ApiKey.parse(token);
        if (key.isPresent()) {
            return identities.authenticate(new KeyRequest(key.get()));
        }
        if (isBearer && hasIssuer && !token.startsWith(ApiKey.PREFIX)) {
            return Uni.createFrom().nullItem();
        }
        return Uni.createFrom()
                .failure(new AuthenticationFailedException("The credentials are no key"));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(KeyRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext exchange) {
        return Uni.createFrom()
                .item(
                        new HttpCredentialTransport(
                                HttpCredentialTransport.Type.AUTHORIZATION, "bearer"));
    }

    /** Before the tokens of an issuer, which would refuse a key as malformed. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 100;
    }
}
