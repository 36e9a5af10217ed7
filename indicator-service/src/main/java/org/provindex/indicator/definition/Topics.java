package org.provindex.indicator.definition;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.provindex.indicator.catalogue.Deletion;
import org.provindex.indicator.catalogue.Entries;
import org.provindex.web.database.Writes;
import org.provindex.web.language.Names;
import org.provindex.web.problem.Faults;
import org.provindex.web.problem.Problems;
import org.provindex.web.revision.Preconditions;

/** The topics of the catalogue. */
@Singleton
class Topics {
    private static final String USERS =
            """
            select 'indicator' as type, code as name from indicator where topic_id = :id
            union all select 'mention', id::text from mention where :code = any(topics)""";

    private final Jdbi jdbi;
    private final IndicatorStore store;
    private final Writes writes;

    Topics(Jdbi jdbi, IndicatorStore store, Writes writes) {
        this.jdbi = jdbi;
        this.store = store;
        this.writes = writes;
    }

    /** A stored topic and the write that made it so. */
    record Stored(int id, TopicForm form, long version) {}

    /** The next topics by code. */
    List<Stored> after(String code, int limit) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        "select * from topic where code collate \"C\" > :after order by code collate \"C\" limit :limit")
                                .bind("after", code)
                                .bind("limit", limit)
                                .map((rs, c) -> stored(rs))
                                .list());
    }

    Stored get(String code) {
        return jdbi.withHandle(
                h ->
                        h.createQuery("select * from topic where code = :code")
                                .bind("code", code)
                                .map((rs, c) -> stored(rs))
                                .findOne()
                                .orElseThrow(() -> Problems.notFound("topic", code).asException()));
    }

    private static Stored stored(ResultSet rs) throws SQLException {
        return new Stored(
                rs.getInt("id"),
                new TopicForm(
                        rs.getString("code"),
                        Names.of(rs.getString("name_en"), rs.getString("name_zh")),
                        List.of((String[]) rs.getArray("words").getArray())),
                rs.getLong("revision"));
    }

    void create(TopicForm form) {
        writes.write(
                "topic.create",
                form.code(),
                (handle, key) -> {
                    Entries.lock(handle);
                    Entries.refuseIfKnown(handle, "topic", form.code());
                    return store.putTopic(handle, key, form);
                });
    }

    void replace(String code, TopicForm form, HttpHeaders headers) {
        Stored known = get(code);
        if (!form.code().equals(code)) {
            Faults faults = new Faults();
            faults.add("/code", "immutable", "A code cannot be changed");
            faults.throwIfAny();
        }
        Preconditions.check(headers, known.version());
        writes.write(
                "topic.replace",
                code,
                (handle, key) -> {
                    Entries.lock(handle);
                    Preconditions.lock(handle, "topic", known.id(), known.version());
                    return store.putTopic(handle, key, form);
                });
    }

    void delete(String code, HttpHeaders headers) {
        Stored known = get(code);
        Preconditions.check(headers, known.version());
        writes.write(
                "topic.delete",
                code,
                (handle, key) -> {
                    Preconditions.lock(handle, "topic", known.id(), known.version());
                    Deletion.refuseIfUsed(handle, "topic", known.id(), code, USERS);
                    handle.execute("delete from topic where id = ?", known.id());
                    return true;
                });
    }
}
