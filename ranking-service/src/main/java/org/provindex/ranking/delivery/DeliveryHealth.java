package org.provindex.ranking.delivery;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.provindex.ranking.event.Pulse;

/**
 * Down when delivery stands still: this replica does not look at the log, or what is due is taken
 * by none. No readiness, as requests are answered all the same: {@code /q/health/well}.
 */
@Wellness
@ApplicationScoped
class DeliveryHealth implements HealthCheck {
    private static final Duration STILL = Duration.ofSeconds(30);

    private final Jdbi jdbi;
    private final Pulse pulse;
    private final DeliveryConfig config;

    DeliveryHealth(Jdbi jdbi, Pulse pulse, DeliveryConfig config) {
        this.jdbi = jdbi;
        this.pulse = pulse;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("delivery");
        if (!config.enabled()) {
            return answer.up().withData("enabled", false).build();
        }
        long silent = pulse.sinceLastBeat().toSeconds();
        try {
            long forgotten = forgotten();
            return answer.status(silent < STILL.toSeconds() && forgotten == 0)
                    .withData("secondsSinceLastLook", silent)
                    .withData("dueAndTakenByNone", forgotten)
                    .build();
        } catch (JdbiException e) {
            return answer.down().withData("reason", "the database cannot be reached").build();
        }
    }

    private long forgotten() {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        """
                                        select count(*) from subscription s where s.state = 'active'
                                        and s.cursor < (select coalesce(max(sequence), 0) from event
                                            where recorded_at < clock_timestamp() - make_interval(secs => :still))
                                        and s.next_at < clock_timestamp() - make_interval(secs => :still)
                                        and (s.leased_until is null or s.leased_until < clock_timestamp() - make_interval(secs => :still))""")
                                .bind("still", STILL.toSeconds())
                                .mapTo(Long.class)
                                .one());
    }
}
