package org.provindex.ranking.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How streams behave. */
@ConfigMapping(prefix = "provindex.streams")
interface StreamConfig {
    /** How many a replica serves; beyond it a stream is told to come again later. */
    @WithDefault("5000")
    int most();

    /** When nothing happens, a comment keeps the connection alive so often. */
    @WithDefault("15S")
    Duration heartbeat();

    /** How long a client waits before it connects again. */
    @WithDefault("3S")
    Duration retry();

    /** How long a ticket opens a stream. */
    @WithDefault("60S")
    Duration ticket();
}
