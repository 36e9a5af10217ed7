package org.provindex.ranking.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How events are delivered. */
@ConfigMapping(prefix = "provindex.delivery")
interface DeliveryConfig {
    /** Whether this replica delivers at all. */
    @WithDefault("true")
    boolean enabled();

    /** How long a worker has a subscription; renewed with each event it delivers. */
    @WithDefault("60S")
    Duration lease();

    /** How long a receiver may take to answer; shorter than the lease. */
    @WithDefault("15S")
    Duration timeout();

    /**
     * How long after the first, second, ... failed attempt the next one follows; the last repeats.
     */
    @WithDefault("5S,5M,30M,2H,5H,10H,14H,20H,24H")
    List<Duration> retries();

    /** Up to so much of it is added at random, so that not all come back at once. */
    @WithDefault("0.2")
    double jitter();

    /** What Retry-After may ask for at most. */
    @WithDefault("24H")
    Duration longestRetryAfter();

    /** After so long of failures only, a subscription is disabled. */
    @WithDefault("120H")
    Duration disableAfter();

    /** How many subscriptions a replica works on at once. */
    @WithDefault("256")
    int atOnce();

    /** How many it leases in one statement. */
    @WithDefault("100")
    int batch();

    /** How long attempts are kept. */
    @WithDefault("720H")
    Duration keepAttempts();
}
