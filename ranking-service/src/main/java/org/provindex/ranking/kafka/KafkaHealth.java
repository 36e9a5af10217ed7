package org.provindex.ranking.kafka;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** Down when events wait for Kafka and none goes out: {@code /q/health/well}. */
@Wellness
@ApplicationScoped
class KafkaHealth implements HealthCheck {
    private static final Duration STILL = Duration.ofSeconds(30);

    private final KafkaConfig config;
    private final KafkaState state;

    KafkaHealth(KafkaConfig config, KafkaState state) {
        this.config = config;
        this.state = state;
    }

    @Override
    public HealthCheckResponse call() {
        boolean well = !config.isOn() || state.secondsStill() < STILL.toSeconds();
        return tell(HealthCheckResponse.named("kafka").status(well), config, state).build();
    }

    static HealthCheckResponseBuilder tell(
            HealthCheckResponseBuilder answer, KafkaConfig config, KafkaState state) {
        answer.withData("enabled", config.isOn());
        if (config.isOn()) {
            answer.withData("topic", config.topic())
                    .withData("thisReplica", state.role().word())
                    .withData("lag", state.lag());
            state.trouble().ifPresent(why -> answer.withData("waitsFor", why));
        }
        return answer;
    }
}
