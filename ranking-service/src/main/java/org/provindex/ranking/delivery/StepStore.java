package org.provindex.ranking.delivery;

import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.provindex.ranking.event.EventLog;
import org.provindex.ranking.event.EventType;
import org.provindex.ranking.event.NewEvent;

/** Writes steps, many in one transaction, each only where its token still counts. */
@Singleton
class StepStore {
    private final Jdbi jdbi;
    private final EventLog log;
    private final Duration lease;
    private final Duration disableAfter;
    private final String replica;

    StepStore(Jdbi jdbi, EventLog log, DeliveryConfig config, Replica replica) {
        this.jdbi = jdbi;
        this.log = log;
        this.lease = config.lease();
        this.disableAfter = config.disableAfter();
        this.replica = replica.name();
    }

    /** A lease whose token counted. */
    record Held(String subscription, long token) {
        static Held of(Lease lease) {
            return new Held(lease.subscription().id(), lease.token());
        }
    }

    /**
     * Steps of different subscriptions. Writing the same again changes nothing, so a commit of
     * which nobody knows is repeated.
     *
     * @return the leases that still count
     */
    Set<Held> write(List<Step> steps) {
        return jdbi.inTransaction(
                handle -> {
                    Map<Held, Long> failingMillis = update(handle, steps);
                    logAttempts(handle, steps);
                    for (Step step : steps) {
                        Long failing = failingMillis.get(Held.of(step.lease()));
                        if (failing != null && step.beside()) {
                            wait(handle, step);
                        }
                        if (failing != null && step.isFailed()) {
                            disableIfHopeless(handle, step, failing);
                        }
                    }
                    return failingMillis.keySet();
                });
    }

    /** How long each has been failing, in milliseconds; lost ones are not in it. */
    private Map<Held, Long> update(Handle handle, List<Step> steps) {
        return handle
                .createQuery(
                        """
                        update subscription s set cursor = v.cursor, failures = v.failures,
                            failing_since = case when v.failures = 0 then null else coalesce(s.failing_since, clock_timestamp()) end,
                            next_at = clock_timestamp() + make_interval(secs => v.delay / 1000.0),
                            delivered_at = case when v.delivered then clock_timestamp() else s.delivered_at end,
                            leased_by = case when v.release then null else s.leased_by end,
                            leased_until = case when v.release then null else clock_timestamp() + make_interval(secs => :lease) end
                        from unnest(:ids, :tokens, :cursors, :failures, :delays, :delivered, :releases)
                            as v(id, token, cursor, failures, delay, delivered, release)
                        where s.id = v.id and s.token = v.token
                        returning s.id, s.token, coalesce(extract(epoch from clock_timestamp() - s.failing_since) * 1000, 0)::bigint""")
                .bind("lease", lease.toMillis() / 1000.0)
                .bindArray("ids", String.class, column(steps, s -> s.lease().subscription().id()))
                .bindArray("tokens", Long.class, column(steps, s -> s.lease().token()))
                .bindArray("cursors", Long.class, column(steps, Step::cursor))
                .bindArray("failures", Integer.class, column(steps, Step::failures))
                .bindArray("delays", Long.class, column(steps, Step::delayMillis))
                .bindArray("delivered", Boolean.class, column(steps, Step::isDelivered))
                .bindArray("releases", Boolean.class, column(steps, Step::release))
                .map((rs, c) -> Map.entry(new Held(rs.getString(1), rs.getLong(2)), rs.getLong(3)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static <T> List<T> column(List<Step> steps, Function<Step, T> value) {
        return steps.stream().map(value).toList();
    }

    /** Also of attempts whose lease was lost: they were made. */
    private void logAttempts(Handle handle, List<Step> steps) {
        if (steps.stream().allMatch(s -> s.outcome().isEmpty())) {
            return;
        }
        PreparedBatch batch =
                handle.prepareBatch(
                        """
                        insert into attempt (subscription_id, sequence, event_id, number, started_at, duration_ms, outcome, status, error, answer, replica)
                        select s.id, :sequence, :event, :number, :at, :duration, :outcome, :status, :error, :answer, :replica
                        from subscription s where s.id = :id on conflict do nothing""");
        for (Step step : steps) {
            step.outcome()
                    .ifPresent(
                            o ->
                                    batch.bind("id", step.lease().subscription().id())
                                            .bind("sequence", o.event().sequence())
                                            .bind("event", o.event().id())
                                            .bind("number", o.number())
                                            .bind("at", Timestamp.from(o.startedAt()))
                                            .bind("duration", o.durationMillis())
                                            .bind(
                                                    "outcome",
                                                    o.isDelivered() ? "delivered" : "failed")
                                            .bind("status", o.status())
                                            .bind("error", o.error())
                                            .bind("answer", o.answer())
                                            .bind("replica", replica)
                                            .add());
        }
        batch.execute();
    }

    /** Best-effort: what failed waits beside the cursor, what arrived no longer. */
    private void wait(Handle handle, Step step) {
        String id = step.lease().subscription().id();
        Outcome outcome = step.outcome().orElseThrow();
        if (step.isDelivered()) {
            handle.createUpdate(
                            "delete from retry where subscription_id = :id and sequence = :sequence")
                    .bind("id", id)
                    .bind("sequence", outcome.event().sequence())
                    .execute();
        } else {
            handle.createUpdate(
                            """
                            insert into retry (subscription_id, sequence, failures, next_at)
                            values (:id, :sequence, :failures, clock_timestamp() + make_interval(secs => :delay))
                            on conflict (subscription_id, sequence) do update set failures = excluded.failures, next_at = excluded.next_at""")
                    .bind("id", id)
                    .bind("sequence", outcome.event().sequence())
                    .bind("failures", outcome.number())
                    .bind("delay", step.delayMillis() / 1000.0)
                    .execute();
        }
        handle.createUpdate(
                        """
                        update subscription set next_at = clock_timestamp(),
                            retry_at = (select min(next_at) from retry where subscription_id = :id) where id = :id""")
                .bind("id", id)
                .execute();
    }

    private void disableIfHopeless(Handle handle, Step step, long failingMillis) {
        boolean gone = step.outcome().filter(Outcome::isGone).isPresent();
        if (!gone && failingMillis < disableAfter.toMillis()) {
            return;
        }
        String id = step.lease().subscription().id();
        String reason = gone ? "gone" : "failing";
        handle.createQuery(
                        """
                        update subscription set state = 'disabled', disabled_because = :reason, version = version + 1,
                            token = token + 1, leased_by = null, leased_until = null
                        where id = :id and state = 'active' returning version""")
                .bind("id", id)
                .bind("reason", reason)
                .mapTo(Long.class)
                .findOne()
                .ifPresent(version -> log.append(handle, disabled(step, reason, version)));
    }

    private static NewEvent disabled(Step step, String reason, long version) {
        String id = step.lease().subscription().id();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("subscription", id);
        data.put("reason", reason);
        data.put("cursor", step.cursor());
        data.put("href", "/api/v1/subscriptions/" + id);
        return NewEvent.ofSubscription(
                EventType.SUBSCRIPTION_DISABLED,
                "disabled@" + version,
                step.lease().subscription().owner(),
                id,
                data);
    }
}
