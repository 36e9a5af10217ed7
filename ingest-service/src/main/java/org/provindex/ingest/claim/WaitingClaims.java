package org.provindex.ingest.claim;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Shows how much work waits for the curators. */
@ApplicationScoped
class WaitingClaims {
    void register(@Observes StartupEvent event, MeterRegistry meters, Jdbi jdbi) {
        meters.gauge("provindex.claims.in.review", jdbi, WaitingClaims::count);
    }

    /** Not a number while the database is away: a measure fails alone, not the whole page. */
    private static double count(Jdbi jdbi) {
        try {
            return jdbi.withHandle(
                    handle ->
                            handle.createQuery("select count(*) from claim where state = 'waiting'")
                                    .mapTo(Long.class)
                                    .one());
        } catch (JdbiException e) {
            return Double.NaN;
        }
    }
}
