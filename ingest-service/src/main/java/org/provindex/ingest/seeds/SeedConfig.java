package org.provindex.ingest.seeds;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the seeds are. */
@ConfigMapping(prefix = "provindex.seeds")
public interface SeedConfig {
    /** Folder with a manifest.yaml; nothing is loaded where none is given. */
    Optional<Path> dir();

    /** How long the other services may take to come up. */
    @WithDefault("PT10M")
    Duration patience();
}
