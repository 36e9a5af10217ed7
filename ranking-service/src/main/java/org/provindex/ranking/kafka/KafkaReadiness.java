package org.provindex.ranking.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells how the sink stands and is never down: requests are answered without Kafka, and no event is
 * lost for it. {@link KafkaHealth} is down when the sink stands still.
 */
@Readiness
@ApplicationScoped
class KafkaReadiness implements HealthCheck {
    private final KafkaConfig config;
    private final KafkaState state;

    KafkaReadiness(KafkaConfig config, KafkaState state) {
        this.config = config;
        this.state = state;
    }

    @Override
    public HealthCheckResponse call() {
        return KafkaHealth.tell(HealthCheckResponse.named("kafka").up(), config, state).build();
    }
}
