package org.provindex.web.identity;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Tokens of people are read where {@code provindex.oidc.issuer} names who issues them (OpenID
 * Connect Discovery), and only there: one setting instead of four that have to fit.
 */
public final class Issuer implements ConfigSourceFactory {
    /** Below the environment and application.properties, above the defaults. */
    private static final int ORDINAL = 95;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        Map<String, String> settings = new TreeMap<>();
        String issuer = value(context, "provindex.oidc.issuer");
        settings.put("quarkus.oidc.tenant-enabled", Boolean.toString(!issuer.isEmpty()));
        if (!issuer.isEmpty()) {
            settings.put("quarkus.oidc.auth-server-url", issuer);
            String audience = value(context, "provindex.oidc.audience");
            // A token that was made for somebody else is not for us.
            settings.put(
                    "quarkus.oidc.token.audience", audience.isEmpty() ? "provindex" : audience);
            String claim = value(context, "provindex.oidc.roles-claim");
            settings.put("quarkus.oidc.roles.role-claim-path", claim.isEmpty() ? "roles" : claim);
        }
        return List.of(new PropertiesConfigSource(settings, "provindex-issuer", ORDINAL));
    }

    private static String value(ConfigSourceContext context, String name) {
        ConfigValue value = context.getValue(name);
        return value == null || value.getValue() == null ? "" : value.getValue().strip();
    }
}
