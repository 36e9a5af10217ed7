package org.provindex.indicator.schema;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.provindex.model.database.Migrations;

/**
 * Brings the shared schema up to date before anything else, with the owner's login, where one is
 * given.
 */
@ApplicationScoped
class Migrate {
    void atStart(
            @Observes @Priority(1) StartupEvent event,
            @ConfigProperty(name = "provindex.database.url") String url,
            @ConfigProperty(name = "provindex.database.owner-user") Optional<String> owner,
            @ConfigProperty(name = "provindex.database.owner-password") Optional<String> password) {
        if (owner.isEmpty()) {
            Log.info("No owner login given: the schema must be migrated with 'provindex migrate'");
            return;
        }
        int applied = Migrations.apply(url, owner.get(), password.orElse(""));
        Log.infof("Schema at %s, %d migrations applied", Migrations.NEWEST, applied);
    }
}
