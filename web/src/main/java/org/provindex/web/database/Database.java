package org.provindex.web.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.provindex.model.catalogue.Catalogue;
import org.provindex.model.observation.Observations;
import org.provindex.model.revision.Revisions;

/** The shared database as the beans of a service reach it. */
@ApplicationScoped
class Database {
    @Produces
    @Singleton
    Jdbi jdbi(AgroalDataSource source) {
        return Jdbi.create(source);
    }

    @Produces
    @Singleton
    Revisions revisions(Jdbi jdbi, @ConfigProperty(name = "provindex.service") String service) {
        return new Revisions(jdbi, service);
    }

    @Produces
    @Singleton
    Observations observations(Jdbi jdbi) {
        return new Observations(jdbi);
    }

    @Produces
    @Singleton
    Catalogue catalogue(Jdbi jdbi) {
        return new Catalogue(jdbi);
    }
}
