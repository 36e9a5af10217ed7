package org.provindex.ranking.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;

/** What the client of Kafka is told. */
class EventProducerTest {
    private record Settings(Optional<String> bootstrapServers, Duration lease)
            implements KafkaConfig {
        @Override
        public String topic() {
            return "events";
        }

        @Override
        public boolean curators() {
            return false;
        }
    }

    @Test
    void whatNothingMayBeLostForCannotBeSetOtherwise() {
        Map<String, Object> settings =
                EventProducer.settings(
                        new Settings(Optional.of("broker:9092"), Duration.ofSeconds(30)),
                        Map.of(
                                "bootstrap.servers", "elsewhere:9092",
                                "acks", "0",
                                "enable.idempotence", "false",
                                "max.in.flight.requests.per.connection", "50",
                                "security.protocol", "SASL_SSL",
                                "compression.type", "zstd",
                                "group.id", "provindex-ranking"),
                        Duration.ofSeconds(15));

        assertThat(settings)
                .containsEntry("bootstrap.servers", "broker:9092")
                .containsEntry("acks", "all")
                .containsEntry("enable.idempotence", true)
                .containsEntry("max.in.flight.requests.per.connection", 5)
                .containsEntry("delivery.timeout.ms", 15_000)
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("compression.type", "zstd")
                .doesNotContainKey("group.id");
        settings.remove("security.protocol");
        new ProducerConfig(settings); // which refuses what does not go together
    }
}
