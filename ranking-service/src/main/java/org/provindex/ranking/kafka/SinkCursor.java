package org.provindex.ranking.kafka;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.provindex.ranking.delivery.Replica;

/** The row that says how far the sink has got and who may send on, by the database's clock. */
@Singleton
class SinkCursor {
    private static final String NAME = "kafka";

    private final Jdbi jdbi;
    private final Duration lease;
    private final String replica;

    SinkCursor(Jdbi jdbi, KafkaConfig config, Replica replica) {
        this.jdbi = jdbi;
        this.lease = config.lease();
        this.replica = replica.name();
    }

    /** How far the sink has got. */
    long at() {
        return jdbi.withHandle(
                h ->
                        h.createQuery("select cursor from event_sink where name = :name")
                                .bind("name", NAME)
                                .mapTo(Long.class)
                                .one());
    }

    /** Takes the lease with a new token, if nobody has it. */
    Optional<SinkLease> take() {
        // Begins before the database's clock does, so it ends before that too.
        long until = System.nanoTime() + lease.toNanos();
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        """
                                        update event_sink set leased_by = :replica, token = token + 1,
                                            leased_until = clock_timestamp() + make_interval(secs => :lease)
                                        where name = :name and (leased_until is null or leased_until < clock_timestamp())
                                        returning token, cursor""")
                                .bind("name", NAME)
                                .bind("replica", replica)
                                .bind("lease", lease.toMillis() / 1000.0)
                                .map((rs, c) -> new SinkLease(rs.getLong(1), rs.getLong(2), until))
                                .findOne());
    }

    /**
     * Moves the cursor and renews the lease.
     *
     * @param sent whether the sink acknowledged anything since
     * @return nothing if the token is an old one
     */
    Optional<SinkLease> advance(SinkLease held, long cursor, boolean sent) {
        long until = System.nanoTime() + lease.toNanos();
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        """
                                        update event_sink set cursor = :cursor,
                                            sent_at = case when :sent then clock_timestamp() else sent_at end,
                                            leased_until = clock_timestamp() + make_interval(secs => :lease)
                                        where name = :name and token = :token returning cursor""")
                                .bind("name", NAME)
                                .bind("token", held.token())
                                .bind("cursor", cursor)
                                .bind("sent", sent)
                                .bind("lease", lease.toMillis() / 1000.0)
                                .map((rs, c) -> new SinkLease(held.token(), rs.getLong(1), until))
                                .findOne());
    }

    /** Lets another replica have it at once. */
    void giveBack(SinkLease held) {
        jdbi.useHandle(
                h ->
                        h.createUpdate(
                                        "update event_sink set leased_by = null, leased_until = null where name = :name and token = :token")
                                .bind("name", NAME)
                                .bind("token", held.token())
                                .execute());
    }
}
