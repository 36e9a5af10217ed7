package org.provindex.ranking.subscription;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.provindex.ranking.event.EventType;

/** The table of subscriptions as their owners see it: every statement names the owner. */
@Singleton
public class SubscriptionStore {
    /** Ends what a worker is doing with it: the token that the worker has is old now. */
    private static final String FENCE = "token = token + 1, leased_until = null, leased_by = null";

    private final Jdbi jdbi;
    private final ObjectMapper json;

    SubscriptionStore(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    Optional<Subscription> find(String id, String owner) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        "select * from subscription where id = :id and owner = :owner")
                                .bind("id", id)
                                .bind("owner", owner)
                                .map((rs, c) -> read(rs))
                                .findOne());
    }

    List<Subscription> page(String owner, String after, int limit) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        "select * from subscription where owner = :owner and id collate \"C\" > :after order by id collate \"C\" limit :limit")
                                .bind("owner", owner)
                                .bind("after", after)
                                .bind("limit", limit)
                                .map((rs, c) -> read(rs))
                                .list());
    }

    /** A look at several things at once. */
    <T> T read(HandleCallback<T, RuntimeException> look) {
        return jdbi.withHandle(look);
    }

    /** Keeps the owner's other requests waiting until this transaction ends. */
    void lock(Handle handle, String owner) {
        handle.createQuery(
                        "select pg_advisory_xact_lock(hashtextextended('subscriptions of ' || :owner, 0))::text")
                .bind("owner", owner)
                .mapTo(String.class)
                .one();
    }

    int count(Handle handle, String owner) {
        return handle.createQuery("select count(*) from subscription where owner = :owner")
                .bind("owner", owner)
                .mapTo(Integer.class)
                .one();
    }

    /** One of the owner that would get the same at the same address. */
    Optional<String> same(Handle handle, String owner, String url, Filter filter) {
        return handle.createQuery(
                        "select id from subscription where owner = :owner and url = :url and filter = :filter::jsonb limit 1")
                .bind("owner", owner)
                .bind("url", url)
                .bind("filter", write(filter))
                .mapTo(String.class)
                .findOne();
    }

    void insert(Handle handle, Subscription made, long cursor) {
        handle.createUpdate(
                        """
                        insert into subscription (id, owner, name, url, ordering, filter, sees_curators, secret, cursor)
                        values (:id, :owner, :name, :url, :ordering, :filter::jsonb, :curators, :secret, :cursor)""")
                .bind("id", made.id())
                .bind("owner", made.owner())
                .bind("name", made.name())
                .bind("url", made.url())
                .bind("ordering", made.ordering().word())
                .bind("filter", write(made.filter()))
                .bind("curators", made.seesCurators())
                .bind("secret", made.secret())
                .bind("cursor", cursor)
                .execute();
    }

    /**
     * @return whether the version was still the one that was read
     */
    boolean change(Handle handle, Subscription changed) {
        return handle.createUpdate(
                                """
                                update subscription set name = :name, url = :url, ordering = :ordering, filter = :filter::jsonb,
                                    sees_curators = :curators, version = version + 1, %s
                                where id = :id and owner = :owner and version = :version"""
                                        .formatted(FENCE))
                        .bind("id", changed.id())
                        .bind("owner", changed.owner())
                        .bind("version", changed.version())
                        .bind("name", changed.name())
                        .bind("url", changed.url())
                        .bind("ordering", changed.ordering().word())
                        .bind("filter", write(changed.filter()))
                        .bind("curators", changed.seesCurators())
                        .execute()
                == 1;
    }

    boolean delete(Handle handle, String id, String owner, long version) {
        return handle.createUpdate(
                                "delete from subscription where id = :id and owner = :owner and version = :version")
                        .bind("id", id)
                        .bind("owner", owner)
                        .bind("version", version)
                        .execute()
                == 1;
    }

    void pause(Handle handle, String id, String owner) {
        handle.createUpdate(
                        "update subscription set state = 'paused', version = version + 1, %s where id = :id and owner = :owner and state = 'active'"
                                .formatted(FENCE))
                .bind("id", id)
                .bind("owner", owner)
                .execute();
    }

    /** Goes on from the cursor, at once. */
    void resume(Handle handle, String id, String owner) {
        handle.createUpdate(
                        """
                        update subscription set state = 'active', disabled_because = null, failures = 0, failing_since = null,
                            next_at = clock_timestamp(), retry_at = case when retry_at is not null then clock_timestamp() end,
                            version = version + 1, %s
                        where id = :id and owner = :owner and state <> 'active'"""
                                .formatted(FENCE))
                .bind("id", id)
                .bind("owner", owner)
                .execute();
        handle.createUpdate(
                        "update retry set next_at = clock_timestamp(), failures = 0 where subscription_id = :id")
                .bind("id", id)
                .execute();
    }

    /** Sets the cursor back before a sequence. */
    void replay(Handle handle, String id, String owner, long sequence) {
        handle.createUpdate(
                        """
                        update subscription set cursor = :cursor, failures = 0, failing_since = null, next_at = clock_timestamp(),
                            retry_at = null, %s
                        where id = :id and owner = :owner"""
                                .formatted(FENCE))
                .bind("id", id)
                .bind("owner", owner)
                .bind("cursor", sequence - 1)
                .execute();
        handle.createUpdate("delete from retry where subscription_id = :id")
                .bind("id", id)
                .execute();
    }

    /**
     * How long to wait for another test event.
     *
     * @param most how many there may be within a time
     * @return nothing if there may be one now
     */
    Optional<Duration> waitForTest(Handle handle, String id, int most, Duration within) {
        return handle.createQuery(
                        """
                        select ceil(extract(epoch from recorded_at - clock_timestamp()) * 1000 + :within)::bigint from event
                        where subscription_id = :id and type = :type order by sequence desc offset :most - 1 limit 1""")
                .bind("id", id)
                .bind("type", EventType.SUBSCRIPTION_TEST.word())
                .bind("within", within.toMillis())
                .bind("most", most)
                .mapTo(Long.class)
                .findOne()
                .filter(millis -> millis > 0)
                .map(Duration::ofMillis);
    }

    void rotate(Handle handle, String id, String owner, byte[] secret, Duration grace) {
        handle.createUpdate(
                        """
                        update subscription set old_secret = secret, secret = :secret, version = version + 1,
                            old_secret_until = clock_timestamp() + make_interval(secs => :grace)
                        where id = :id and owner = :owner""")
                .bind("id", id)
                .bind("owner", owner)
                .bind("secret", secret)
                .bind("grace", grace.toMillis() / 1000.0)
                .execute();
    }

    Progress progress(String id, String owner) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        """
                                        select s.*, e.sequence as head, (select count(*) from retry r where r.subscription_id = s.id) as waiting
                                        from subscription s, event_head e where s.id = :id and s.owner = :owner""")
                                .bind("id", id)
                                .bind("owner", owner)
                                .map(
                                        (rs, c) ->
                                                new Progress(
                                                        rs.getLong("cursor"),
                                                        rs.getLong("head"),
                                                        rs.getInt("waiting"),
                                                        rs.getInt("failures"),
                                                        instant(rs, "failing_since"),
                                                        rs.getInt("failures") > 0
                                                                ? instant(rs, "next_at")
                                                                : instant(rs, "retry_at"),
                                                        instant(rs, "delivered_at")))
                                .one());
    }

    private String write(Filter filter) {
        try {
            return json.writeValueAsString(filter);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A row of {@code select *}. */
    public Subscription read(ResultSet rs) throws SQLException {
        try {
            return new Subscription(
                    rs.getString("id"),
                    rs.getString("owner"),
                    rs.getString("name"),
                    rs.getString("url"),
                    Subscription.Ordering.parse(rs.getString("ordering")),
                    json.readValue(rs.getString("filter"), Filter.class),
                    rs.getBoolean("sees_curators"),
                    rs.getString("state"),
                    rs.getString("disabled_because"),
                    rs.getBytes("secret"),
                    rs.getBytes("old_secret"),
                    instant(rs, "old_secret_until"),
                    rs.getLong("version"),
                    rs.getTimestamp("created_at").toInstant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp time = rs.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
