package org.provindex.web.identity;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How the services know who is asking. */
@ConfigMapping(prefix = "provindex.identity")
public interface IdentityConfig {
    /**
     * The key with which the services call each other, {@code pvx_service_<43 characters>}; the
     * same for all three. Without it they cannot, and the seeds are not loaded.
     */
    Optional<String> serviceKey();

    /**
     * An administrator's key from the environment, {@code pvx_admin_<43 characters>}: for where
     * secrets are handed in and no file can be written. It is no row of the table of keys, so it
     * ends when the setting is changed.
     */
    Optional<String> adminKey();
}
