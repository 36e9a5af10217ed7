package org.provindex.ranking.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    private static final Set<String> COUNTS = Set.of("cells", "waiting");

    private final Jdbi jdbi;
    private final EventLog log;
    private final ObjectMapper json;

    OutboxEvents(Jdbi jdbi, EventLog log, ObjectMapper json) {
        this.jdbi = jdbi;
        this.log = log;
        this.json = json;
    }

    /** Rows of one subject in one revision, which are one event. */
    private record Row(
            List<Long> ids, String type, String subject, List<String> payloads, long revision) {}

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
                                select array_agg(o.id), o.type, o.subject, array_agg(o.payload::text order by o.id), r.id
                                from outbox o join revision r on r.key = o.revision where o.type = any(:types)
                                group by o.type, o.subject, r.id order by r.id, min(o.id) limit :limit""")
                        .bindArray("types", String.class, EventType.words())
                        .bind("limit", AT_ONCE)
                        .map(
                                (rs, c) ->
                                        new Row(
                                                List.of((Long[]) rs.getArray(1).getArray()),
                                                rs.getString(2),
                                                rs.getString(3),
                                                List.of((String[]) rs.getArray(4).getArray()),
                                                rs.getLong(5)))
                        .list();
        for (Row row : rows) {
            log.append(handle, event(EventType.find(row.type).orElseThrow(), row));
        }
        if (!rows.isEmpty()) {
            handle.createUpdate("delete from outbox where id = any(:ids)")
                    .bind(
                            "ids",
                            rows.stream().flatMap(row -> row.ids.stream()).toArray(Long[]::new))
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

    /** All of them together: counts are added, lists are joined. */
    private Map<String, Object> payload(Row row) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (String payload : row.payloads) {
            try {
                json.readValue(payload, new TypeReference<Map<String, Object>>() {})
                        .forEach(
                                (field, value) ->
                                        all.merge(field, value, (a, b) -> join(field, a, b)));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
        return all;
    }

    private static Object join(String field, Object one, Object other) {
        if (one instanceof List<?> && other instanceof List<?>) {
            TreeSet<String> values = new TreeSet<>(texts(one));
            values.addAll(texts(other));
            return List.copyOf(values);
        }
        return COUNTS.contains(field) && one instanceof Number n && other instanceof Number more
                ? n.longValue() + more.longValue()
                : one;
    }

    private static List<String> texts(@org.jspecify.annotations.Nullable Object list) {
        return list instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }
}
