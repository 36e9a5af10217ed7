package org.provindex.ranking.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Makes events of what the services left in the outbox, in the order of their revisions: a row goes
 * and its event comes in one transaction. Nothing is skipped, as rows are looked for and not
 * counted: one of a slow transaction is found when it is committed. A row of a type that this
 * version does not know stays for a newer one.
 */
@Singleton
public class OutboxEvents {
    private static final int AT_ONCE = 200;

    private final Jdbi jdbi;
    private final EventLog log;
    private final ObjectMapper json;

    OutboxEvents(Jdbi jdbi, EventLog log, ObjectMapper json) {
        this.jdbi = jdbi;
        this.log = log;
        this.json = json;
    }

    private record Row(
            long id, String type, String subject, String payload, long revision, Instant at) {}

    /**
     * Turns what is there.
     *
     * @return how many rows; 0 also where another replica is doing it
     */
    public int turn() {
        int all = 0;
        int turned;
        do {
            turned = jdbi.inTransaction(this::some);
            all += turned;
        } while (turned == AT_ONCE);
        return all;
    }

    private int some(Handle handle) {
        boolean mine =
                handle.createQuery("select pg_try_advisory_xact_lock(hashtext('provindex-outbox'))")
                        .mapTo(Boolean.class)
                        .one();
        if (!mine) {
            return 0;
        }
        List<Row> rows =
                handle.createQuery(
                                """
                                select o.id, o.type, o.subject, o.payload, r.id, r.recorded_at from outbox o join revision r on r.key = o.revision
                                where o.type = any(:types) order by r.id, o.id limit :limit""")
                        .bindArray("types", String.class, EventType.words())
                        .bind("limit", AT_ONCE)
                        .map(
                                (rs, c) ->
                                        new Row(
                                                rs.getLong(1),
                                                rs.getString(2),
                                                rs.getString(3),
                                                rs.getString(4),
                                                rs.getLong(5),
                                                rs.getTimestamp(6).toInstant()))
                        .list();
        for (Row row : rows) {
            log.append(handle, event(EventType.find(row.type).orElseThrow(), row));
        }
        if (!rows.isEmpty()) {
            handle.createUpdate("delete from outbox where id = any(:ids)")
                    .bind("ids", rows.stream().map(Row::id).toArray(Long[]::new))
                    .execute();
        }
        return rows.size();
    }

    private NewEvent event(EventType type, Row row) {
        Map<String, Object> data = new LinkedHashMap<>(payload(row));
        data.put("revision", row.revision);
        Facts facts = new Facts(false, List.of(), texts(data.get("areas")), null);
        String about = row.subject + "@" + row.revision;
        if (type == EventType.INDICATOR_REVISED) {
            data.put(
                    "href",
                    "/api/v1/observations?indicator=%s&asOf=%d"
                            .formatted(row.subject, row.revision));
            return NewEvent.of(type, about, "indicators/" + row.subject, facts, data);
        }
        data.put("href", "/api/v1/documents/%s/claims".formatted(row.subject));
        return NewEvent.of(type, about, "documents/" + row.subject, facts, data);
    }

    private Map<String, Object> payload(Row row) {
        try {
            return json.readValue(row.payload, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(@org.jspecify.annotations.Nullable Object list) {
        return list instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }
}
