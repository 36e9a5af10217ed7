package org.provindex.web.revision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The one clock of a service. */
@ApplicationScoped
class Clock {
    @Produces
    @Singleton
    InstantSource instants() {
        return InstantSource.system();
    }
}
