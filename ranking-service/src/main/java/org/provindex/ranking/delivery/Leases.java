package org.provindex.ranking.delivery;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.provindex.ranking.subscription.SubscriptionStore;

/** Takes subscriptions on which something is to be done, for a time and with a new token. */
@Singleton
class Leases {
    private final Jdbi jdbi;
    private final SubscriptionStore store;
    private final Duration lease;
    private final String replica;

    Leases(Jdbi jdbi, SubscriptionStore store, DeliveryConfig config, Replica replica) {
        this.jdbi = jdbi;
        this.store = store;
        this.lease = config.lease();
        this.replica = replica.name();
        if (config.timeout().compareTo(config.lease()) >= 0) {
            throw new IllegalStateException(
                    "provindex.delivery.timeout must be shorter than provindex.delivery.lease");
        }
    }

    /**
     * @param head the newest sequence
     * @param limit how many at most
     */
    List<Lease> take(long head, int limit) {
        // Begins before the database's clock does, so it ends before that too.
        long until = System.nanoTime() + lease.toNanos();
        List<Lease> taken =
                jdbi.withHandle(
                        h ->
                                h.createQuery(
                                                """
                                                update subscription set leased_by = :replica, token = token + 1,
                                                    leased_until = clock_timestamp() + make_interval(secs => :lease)
                                                where id in (
                                                    select id from subscription
                                                    where state = 'active' and (leased_until is null or leased_until < clock_timestamp())
                                                    and ((cursor < :head and next_at <= clock_timestamp()) or retry_at <= clock_timestamp())
                                                    order by next_at limit :limit for update skip locked)
                                                returning *""")
                                        .bind("replica", replica)
                                        .bind("lease", lease.toMillis() / 1000.0)
                                        .bind("head", head)
                                        .bind("limit", limit)
                                        .map(
                                                (rs, c) ->
                                                        new Lease(
                                                                store.read(rs),
                                                                rs.getLong("token"),
                                                                rs.getLong("cursor"),
                                                                rs.getInt("failures"),
                                                                until))
                                        .list());
        taken.stream().filter(l -> !l.isStrict()).forEach(l -> l.due(due(l)));
        return taken;
    }

    private Map<Long, Integer> due(Lease lease) {
        return jdbi.withHandle(
                h ->
                        h
                                .createQuery(
                                        "select sequence, failures from retry where subscription_id = :id and next_at <= clock_timestamp() order by sequence limit 100")
                                .bind("id", lease.subscription().id())
                                .map((rs, c) -> Map.entry(rs.getLong(1), rs.getInt(2)))
                                .list()
                                .stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Gives back what this replica still has, when it ends. */
    void giveBack(List<Lease> leases) {
        jdbi.useHandle(
                h ->
                        h.createUpdate(
                                        """
                                        update subscription s set leased_until = null, leased_by = null
                                        from unnest(:ids, :tokens) as v(id, token) where s.id = v.id and s.token = v.token""")
                                .bindArray(
                                        "ids",
                                        String.class,
                                        leases.stream().map(l -> l.subscription().id()).toList())
                                .bindArray(
                                        "tokens",
                                        Long.class,
                                        leases.stream().map(Lease::token).toList())
                                .execute());
    }
}
