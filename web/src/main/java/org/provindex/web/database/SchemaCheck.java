package org.provindex.web.database;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.provindex.model.database.Migrations;

/** Not ready before the schema has the version that this build was made for. */
@Readiness
@ApplicationScoped
class SchemaCheck implements HealthCheck {
    private final Jdbi jdbi;

    SchemaCheck(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("schema").withData("expected", Migrations.NEWEST);
        try {
            return answer.status(Migrations.fits(jdbi)).build();
        } catch (JdbiException e) {
            return answer.down().withData("reason", "the database cannot be reached").build();
        }
    }
}
