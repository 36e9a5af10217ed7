package org.provindex.ingest.seeds;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the seeds are and who owns what they hold. */
@ConfigMapping(prefix = "provindex")
public interface SeedConfig {
    /** Folder with a manifest.yaml; nothing is loaded where none is given. */
    @WithName("seeds.dir")
    Optional<Path> dir();

    /** How long the other services may take to come up. */
    @WithName("seeds.patience")
    @WithDefault("PT10M")
    Duration patience();

    @WithName("indicator.url")
    @WithDefault("http://127.0.0.1:8081")
    String indicatorUrl();

    @WithName("ranking.url")
    @WithDefault("http://127.0.0.1:8082")
    String rankingUrl();
}
