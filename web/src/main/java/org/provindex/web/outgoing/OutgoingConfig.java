package org.provindex.web.outgoing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where requests may go that leave the installation. */
@ConfigMapping(prefix = "provindex.outgoing")
public interface OutgoingConfig {
    /** Ranges that may be reached although they are not public, such as {@code 10.1.0.0/16}. */
    Optional<List<String>> allow();

    /** Ports that may be reached. */
    @WithDefault("443,8443")
    List<Integer> ports();

    /**
     * For demonstration and development on one machine: loopback may be reached, by http too and at
     * any port. Refused where the service itself listens beyond loopback.
     */
    @WithDefault("false")
    boolean loopback();

    /** Certificates (PEM) of authorities that are trusted beside the well-known ones. */
    Optional<Path> trust();

    /** How long a connection may take. */
    @WithDefault("5S")
    Duration connectTimeout();

    /** How many requests may be under way at once; more wait. */
    @WithDefault("512")
    int maximum();
}
