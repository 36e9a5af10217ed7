package org.provindex.ingest.extract;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits under which documents are read. */
@ConfigMapping(prefix = "provindex.extract")
public interface ExtractConfig {
    /** Largest document in bytes. */
    @WithDefault("67108864")
    long bytes();

    /** Most characters of text; a 1,000-page report has some 3 million. */
    @WithDefault("10000000")
    int characters();

    /** Time for PDF and DOCX; after it the child process is killed. */
    @WithDefault("PT45S")
    Duration time();

    /** Heap of the child process in megabytes. */
    @WithDefault("384")
    int heap();

    /** Child processes that run at once. */
    @WithDefault("2")
    int children();
}
