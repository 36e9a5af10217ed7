package org.provindex.ingest.owner;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the other services are. */
@ConfigMapping(prefix = "provindex.owners")
public interface OwnerConfig {
    Indicator indicator();

    Ranking ranking();

    /** Owns areas, units, indicators and sources. */
    interface Indicator {
        @WithDefault("http://127.0.0.1:8081")
        String url();
    }

    /** Owns methodologies. */
    interface Ranking {
        @WithDefault("http://127.0.0.1:8082")
        String url();
    }
}
