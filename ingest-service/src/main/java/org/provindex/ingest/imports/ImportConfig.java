package org.provindex.ingest.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Limits of imports. */
@ConfigMapping(prefix = "provindex.import")
public interface ImportConfig {
    /**
     * A table up to this size (bytes) is kept whole; of a larger one checksum, rows and cells are
     * kept.
     */
    @WithDefault("67108864")
    @WithName("keep-bytes")
    long keepBytes();

    /** Faults that are listed; the rest is counted. */
    @WithDefault("100")
    int faults();

    /** Most characters of one cell. */
    @WithDefault("65536")
    int cell();

    /** Imports that run at once; more wait for 30 seconds, then are asked to come again. */
    @WithDefault("4")
    int concurrent();
}
