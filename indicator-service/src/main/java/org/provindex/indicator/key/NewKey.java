package org.provindex.indicator.key;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.web.identity.Roles;
import org.provindex.web.json.InvalidFieldException;
import org.provindex.web.json.Need;

/**
 * A key that is asked for.
 *
 * @param name the principal: whose key it is; two keys of one name may live at once
 * @param roles reader, integrator, curator, publisher, admin
 * @param scopes collections, such as {@code documents}, that the roles are limited to; none: all
 * @param expiresAt when it ends by itself; absent: never
 */
public record NewKey(
        String name, List<String> roles, List<String> scopes, @Nullable Instant expiresAt) {
    private static final int MOST_SCOPES = 20;

    public NewKey {
        Need.code(name, "name", 60);
        if (name.equals("service") || name.startsWith("provindex-")) {
            throw new InvalidFieldException(
                    "name", "The name '%s' belongs to the services".formatted(name));
        }
        roles = Need.texts(roles, "roles", 20);
        if (roles.isEmpty()) {
            throw new InvalidFieldException("roles", "A key needs at least one role");
        }
        for (int i = 0; i < roles.size(); i++) {
            Need.oneOf(roles.get(i), "roles/" + i, Roles.ALL);
        }
        Need.distinct(roles, "roles", role -> role);
        scopes = Need.texts(scopes, "scopes", 60);
        if (scopes.size() > MOST_SCOPES) {
            throw new InvalidFieldException(
                    "scopes", "A key has at most %d scopes".formatted(MOST_SCOPES));
        }
        for (int i = 0; i < scopes.size(); i++) {
            if (!scopes.get(i).matches("[a-z]+(-[a-z]+)*")) {
                throw new InvalidFieldException(
                        "scopes/" + i,
                        "A scope is a collection as it stands in addresses, such as documents");
            }
        }
    }
}
