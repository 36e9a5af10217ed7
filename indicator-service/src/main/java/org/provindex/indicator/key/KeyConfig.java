package org.provindex.indicator.key;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** How an installation gets its first key. */
@ConfigMapping(prefix = "provindex.keys")
interface KeyConfig {
    /**
     * Where the first start writes an administrator's key, for its owner's eyes only; without it
     * none is made.
     */
    Optional<Path> adminFile();

    /** Revoke the keys that were written so and write a new one: for when it is lost. */
    @WithDefault("false")
    boolean renewAdmin();
}
