package org.provindex.ranking.subscription;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells whether there is a key that secrets are encrypted with, at the start and when it is asked.
 * Never down: everything but subscribing does without one.
 */
@Readiness
@ApplicationScoped
class SecretsReadiness implements HealthCheck {
    private static final String MISSING =
            "missing: nobody can subscribe until PROVINDEX_SUBSCRIPTIONS_KEY is set (openssl rand -base64 32)";

    private final Secrets secrets;

    SecretsReadiness(Secrets secrets) {
        this.secrets = secrets;
    }

    void start(@Observes StartupEvent event) {
        if (!secrets.hasKey()) {
            Log.warnf("The key of subscriptions is %s", MISSING);
        }
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("subscriptions")
                .up()
                .withData("key", secrets.hasKey() ? "present" : MISSING)
                .build();
    }
}
