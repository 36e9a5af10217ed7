package org.provindex.ingest.claim;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** When a claim goes live by itself. */
@ConfigMapping(prefix = "provindex.claims")
public interface ClaimConfig {
    /** Least confidence; of the claims above it 95 in 100 are right. */
    @WithDefault("0.9")
    @WithName("live-confidence")
    double liveConfidence();

    /** A level may differ from the nearest one of its stored series by this factor. */
    @WithDefault("3")
    @WithName("plausible-factor")
    double plausibleFactor();
}
