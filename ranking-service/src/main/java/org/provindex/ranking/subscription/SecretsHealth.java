package org.provindex.ranking.subscription;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Down when subscriptions have secrets that were encrypted with a key that is not here: nothing can
 * be delivered to them. No readiness, as requests are answered all the same: {@code
 * /q/health/well}.
 */
@Wellness
@ApplicationScoped
class SecretsHealth implements HealthCheck {
    private final Secrets secrets;
    private final Jdbi jdbi;

    SecretsHealth(Secrets secrets, Jdbi jdbi) {
        this.secrets = secrets;
        this.jdbi = jdbi;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("subscriptions");
        try {
            long unreadable = unreadable();
            if (unreadable > 0) {
                answer.withData(
                        "reason",
                        "set PROVINDEX_SUBSCRIPTIONS_KEY, or PROVINDEX_SUBSCRIPTIONS_PREVIOUS_KEY, to the key that they were encrypted with");
            }
            return answer.status(unreadable == 0).withData("unreadableSecrets", unreadable).build();
        } catch (JdbiException e) {
            return answer.down().withData("reason", "the database cannot be reached").build();
        }
    }

    private long unreadable() {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        "select count(*) from subscription where state <> 'disabled' and get_byte(secret, 0) <> all(:keys)")
                                .bindArray("keys", Integer.class, secrets.keyNumbers())
                                .mapTo(Long.class)
                                .one());
    }
}
