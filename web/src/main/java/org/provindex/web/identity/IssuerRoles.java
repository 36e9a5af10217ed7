package org.provindex.web.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;

/** Gives a person's token the implied roles too, and none that is not ours. */
@Singleton
class IssuerRoles implements SecurityIdentityAugmentor {
    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context) {
        Set<String> roles = Roles.withImplied(identity.getRoles());
        if (identity.isAnonymous() || roles.equals(identity.getRoles())) {
            return Uni.createFrom().item(identity);
        }
        return Uni.createFrom()
                .item(
                        QuarkusSecurityIdentity.builder()
                                .setPrincipal(identity.getPrincipal())
                                .addCredentials(identity.getCredentials())
                                .addAttributes(identity.getAttributes())
                                .addRoles(roles)
                                .build());
    }
}
