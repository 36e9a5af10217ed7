package org.provindex.ingest.seeds;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before the seeds are in, so that nobody is shown an empty table. */
@Readiness
@ApplicationScoped
class SeedsCheck implements HealthCheck {
    private final SeedLoader loader;

    SeedsCheck(SeedLoader loader) {
        this.loader = loader;
    }

    @Override
    public HealthCheckResponse call() {
        SeedState state = loader.state();
        var answer =
                HealthCheckResponse.named("seeds")
                        .status(state.isSettled())
                        .withData("state", state.state())
                        .withData("files", "%d of %d".formatted(state.done(), state.total()));
        return (state.error() == null ? answer : answer.withData("reason", state.error())).build();
    }
}
