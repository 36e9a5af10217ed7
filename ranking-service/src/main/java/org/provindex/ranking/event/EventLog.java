package org.provindex.ranking.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * The table of events. Appending takes {@code sequence + 1} under the lock of {@code event_head},
 * held until the commit: sequences rise in the order of commits, so whoever has read up to n has
 * missed nothing below it.
 */
@Singleton
public class EventLog {
    /** What NOTIFY tells of; readers that miss it look once a second anyway. */
    static final String CHANNEL = "provindex_event";

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final CloudEvents bodies;

    EventLog(Jdbi jdbi, ObjectMapper json, CloudEvents bodies) {
        this.jdbi = jdbi;
        this.json = json;
        this.bodies = bodies;
    }

    /** Keeps others from appending until this transaction ends. */
    void lock(Handle handle) {
        handle.createQuery("select sequence from event_head for update").mapTo(Long.class).one();
    }

    /**
     * Appends an event in the transaction of what it tells of. What is there already stays as it
     * is.
     *
     * @return the event, new or as it was
     */
    public Event append(Handle handle, NewEvent event) {
        String id = EventId.of(event.type(), event.about());
        lock(handle);
        Optional<Event> known = byId(handle, id);
        if (known.isPresent()) {
            return known.get();
        }
        long sequence =
                handle.createQuery(
                                "update event_head set sequence = sequence + 1 returning sequence")
                        .mapTo(Long.class)
                        .one();
        Instant now = handle.createQuery("select clock_timestamp()").mapTo(Instant.class).one();
        Event made =
                new Event(
                        sequence,
                        id,
                        event.type(),
                        event.subject(),
                        event.owner(),
                        event.subscription(),
                        event.methodology(),
                        event.version(),
                        event.facts(),
                        bodies.body(id, sequence, now, event),
                        now);
        insert(handle, made);
        handle.createQuery("select pg_notify(:channel, :sequence)::text")
                .bind("channel", CHANNEL)
                .bind("sequence", Long.toString(sequence))
                .mapTo(String.class)
                .one();
        return made;
    }

    private void insert(Handle handle, Event event) {
        handle.createUpdate(
                        """
                        insert into event (sequence, id, type, subject, audience, owner, subscription_id, methodology,
                            methodology_version, facts, body, recorded_at)
                        values (:sequence, :id, :type, :subject, :audience, :owner, :subscription, :methodology, :version,
                            :facts::jsonb, :body, :at)""")
                .bind("sequence", event.sequence())
                .bind("id", event.id())
                .bind("type", event.type().word())
                .bind("subject", event.subject())
                .bind("audience", event.type().audience().word())
                .bind("owner", event.owner())
                .bind("subscription", event.subscription())
                .bind("methodology", event.methodology())
                .bind("version", event.version())
                .bind("facts", write(event.facts()))
                .bind("body", event.body())
                .bind("at", event.recordedAt())
                .execute();
    }

    private String write(Facts facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Event> byId(Handle handle, String id) {
        return handle.createQuery("select * from event where id = :id")
                .bind("id", id)
                .map((rs, c) -> read(rs))
                .findOne();
    }

    /** The newest sequence that is committed; 0 when there is no event. */
    public long head() {
        return jdbi.withHandle(this::head);
    }

    /** The newest sequence that a transaction sees. */
    public long head(Handle handle) {
        return handle.createQuery("select sequence from event_head").mapTo(Long.class).one();
    }

    /** All events behind a sequence, for whomever, in order. */
    public List<Event> after(long sequence, int limit) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        "select * from event where sequence > :after order by sequence limit :limit")
                                .bind("after", sequence)
                                .bind("limit", limit)
                                .map((rs, c) -> read(rs))
                                .list());
    }

    /** The first sequence at or behind a time; one more than the newest if there is none. */
    public long at(Instant time) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        "select coalesce((select min(sequence) from event where recorded_at >= :time), (select sequence + 1 from event_head))")
                                .bind("time", time)
                                .mapTo(Long.class)
                                .one());
    }

    /** The oldest sequence that is kept; one more than the newest if none is. */
    public long oldest() {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        "select coalesce((select min(sequence) from event), (select sequence + 1 from event_head))")
                                .mapTo(Long.class)
                                .one());
    }

    /** Whether there is a methodology of this code, in any version. */
    boolean knows(String methodology) {
        return jdbi.withHandle(
                h ->
                        h.createQuery("select exists (select from methodology where code = :code)")
                                .bind("code", methodology)
                                .mapTo(Boolean.class)
                                .one());
    }

    /** Which events are wanted; empty lists and fields: all. */
    record Wanted(List<String> types, Optional<String> methodology) {}

    /** Events that a reader may see, behind a sequence, in order. */
    List<Event> page(long after, int limit, Wanted wanted, Event.Reader reader) {
        return jdbi.withHandle(
                h -> {
                    Query query =
                            h.createQuery(
                                    """
                                    select * from event where sequence > :after
                                    and (audience = 'public' or (audience = 'owner' and owner = :owner)
                                        or (audience = 'curators' and :curator))
                                    and (cardinality(:types) = 0 or type = any(:types))
                                    and (:methodology::text is null or methodology = :methodology)
                                    order by sequence limit :limit""");
                    return query.bind("after", after)
                            .bind("owner", reader.owner())
                            .bind("curator", reader.curator())
                            .bindArray("types", String.class, wanted.types())
                            .bind("methodology", wanted.methodology().orElse(null))
                            .bind("limit", limit)
                            .map((rs, c) -> read(rs))
                            .list();
                });
    }

    private Event read(ResultSet rs) throws SQLException {
        try {
            return new Event(
                    rs.getLong("sequence"),
                    rs.getString("id"),
                    EventType.find(rs.getString("type")).orElseThrow(),
                    rs.getString("subject"),
                    rs.getString("owner"),
                    rs.getString("subscription_id"),
                    rs.getString("methodology"),
                    rs.getObject("methodology_version", Integer.class),
                    json.readValue(rs.getString("facts"), Facts.class),
                    rs.getBytes("body"),
                    rs.getTimestamp("recorded_at").toInstant());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
