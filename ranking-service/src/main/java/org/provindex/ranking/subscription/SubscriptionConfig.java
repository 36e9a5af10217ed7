package org.provindex.ranking.subscription;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What an installation lets its subscribers do. */
@ConfigMapping(prefix = "provindex.subscriptions")
public interface SubscriptionConfig {
    /**
     * Base64 of 32 random bytes that secrets are encrypted with, the same for all replicas. Without
     * it and without a file nobody can subscribe.
     */
    Optional<String> key();

    /** File with that key. */
    Optional<Path> keyFile();

    /** The key before, while secrets encrypted with it are still there. */
    Optional<String> previousKey();

    /** How many subscriptions an owner may have. */
    @WithDefault("100")
    int most();

    /** How many tests of a subscription may be asked for within {@link #testsWithin}. */
    @WithDefault("10")
    int tests();

    /** The time that {@link #tests} counts. */
    @WithDefault("1M")
    Duration testsWithin();

    /** How long a secret counts after it was replaced. */
    @WithDefault("24H")
    Duration grace();

    /** How long a receiver may take to echo the challenge. */
    @WithDefault("10S")
    Duration challengeTimeout();
}
