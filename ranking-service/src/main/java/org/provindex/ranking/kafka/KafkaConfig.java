package org.provindex.ranking.kafka;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/**
 * Where events are sent on to. What else the client of Kafka knows (security, compression, ...) is
 * given by its own names behind {@code kafka.}, in the environment {@code KAFKA_SECURITY_PROTOCOL}.
 */
@ConfigMapping(prefix = "provindex.kafka")
interface KafkaConfig {
    /** {@code host:port} of brokers, separated by commas; without it there is no sink. */
    Optional<String> bootstrapServers();

    /** Topic of the records; it must be there, unless the brokers make topics by themselves. */
    @WithDefault("provindex.events")
    String topic();

    /** Whether the events for curators are sent too. */
    @WithDefault("false")
    boolean curators();

    /** How long a replica is the one that sends; renewed while it does. */
    @WithDefault("30S")
    Duration lease();

    default boolean isOn() {
        return bootstrapServers().isPresent();
    }
}
