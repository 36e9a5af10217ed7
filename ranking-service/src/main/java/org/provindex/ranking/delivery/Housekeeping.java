package org.provindex.ranking.delivery;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.provindex.ranking.event.EventLog;
import org.provindex.ranking.event.EventType;
import org.provindex.ranking.event.NewEvent;

/**
 * What is to be done now and then: measure, forget old attempts, tell of filters that went stale.
 */
@Singleton
class Housekeeping {
    private static final int EVERY_SECONDS = 15;
    private static final int MOST_SHOWN = 100;
    private static final int REMOVED_AT_ONCE = 5000;

    private final Jdbi jdbi;
    private final EventLog log;
    private final DeliveryConfig config;
    private final DeliveryMetrics metrics;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    work -> {
                        Thread thread = new Thread(work, "delivery-housekeeping");
                        thread.setDaemon(true);
                        return thread;
                    });

    Housekeeping(Jdbi jdbi, EventLog log, DeliveryConfig config, DeliveryMetrics metrics) {
        this.jdbi = jdbi;
        this.log = log;
        this.config = config;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            timer.scheduleWithFixedDelay(this::run, 2, EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    void run() {
        try {
            jdbi.useHandle(this::measure);
            jdbi.useTransaction(this::forget);
            jdbi.useTransaction(this::tellOfStaleFilters);
        } catch (JdbiException e) {
            Log.debugf("No housekeeping now: %s", e.getMessage());
        } catch (RuntimeException e) {
            Log.error("Housekeeping of deliveries failed", e);
        }
    }

    private void measure(Handle handle) {
        long[] sums =
                handle.createQuery(
                                """
                                select count(*), coalesce(max(e.sequence - s.cursor), 0) from subscription s, event_head e
                                where s.state = 'active' and s.cursor < e.sequence""")
                        .map((rs, c) -> new long[] {rs.getLong(1), rs.getLong(2)})
                        .one();
        List<DeliveryMetrics.Standing> most =
                handle.createQuery(
                                """
                                select s.id, e.sequence - s.cursor, s.failures from subscription s, event_head e
                                where s.state = 'active' and (s.failures > 0 or s.cursor < e.sequence)
                                order by s.failures desc, s.cursor limit :most""")
                        .bind("most", MOST_SHOWN)
                        .map(
                                (rs, c) ->
                                        new DeliveryMetrics.Standing(
                                                rs.getString(1), rs.getLong(2), rs.getInt(3)))
                        .list();
        metrics.stand(sums[0], sums[1], most);
    }

    private void forget(Handle handle) {
        handle.createUpdate(
                        """
                        delete from attempt where id in (select id from attempt
                            where started_at < clock_timestamp() - make_interval(secs => :kept) order by started_at limit :most)""")
                .bind("kept", config.keepAttempts().toSeconds())
                .bind("most", REMOVED_AT_ONCE)
                .execute();
        handle.execute(
                "update subscription set old_secret = null, old_secret_until = null where old_secret_until < clock_timestamp()");
        handle.execute("delete from stream_ticket where expires_at < clock_timestamp()");
    }

    private record Stale(String id, String owner, String methodology, int version) {}

    /** The event's id follows from subscription and version, so it is told once. */
    private void tellOfStaleFilters(Handle handle) {
        List<Stale> stale =
                handle.createQuery(
                                """
                                select s.id, s.owner, m.code, m.version from subscription s
                                join methodology m on m.code = s.filter->>'methodology' and m.version = (s.filter->>'version')::int
                                where m.state = 'retired' and s.state <> 'disabled'
                                and not exists (select from event e where e.subscription_id = s.id and e.type = :type
                                    and convert_from(e.body, 'UTF8')::jsonb->'data' @>
                                        jsonb_build_object('methodology', m.code, 'methodologyVersion', m.version))""")
                        .bind("type", EventType.SUBSCRIPTION_FILTER_STALE.word())
                        .map(
                                (rs, c) ->
                                        new Stale(
                                                rs.getString(1),
                                                rs.getString(2),
                                                rs.getString(3),
                                                rs.getInt(4)))
                        .list();
        for (Stale one : stale) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("subscription", one.id);
            data.put("methodology", one.methodology);
            data.put("methodologyVersion", one.version);
            data.put("href", "/api/v1/subscriptions/" + one.id);
            log.append(
                    handle,
                    NewEvent.ofSubscription(
                            EventType.SUBSCRIPTION_FILTER_STALE,
                            one.methodology + " " + one.version,
                            one.owner,
                            one.id,
                            data));
        }
    }
}
