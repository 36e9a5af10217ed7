package org.provindex.model.revision;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The clock of knowledge. Each write transaction takes a key when it begins, which its rows carry,
 * and is given its id and instant as the last thing before the commit, under the lock of {@code
 * revision_head}. So ids are gapless and rise in commit order, a reader at revision n sees the same
 * rows for ever, and a long import holds nobody up.
 */
public final class Revisions {
    private final Jdbi jdbi;
    private final String service;

    public Revisions(Jdbi jdbi, String service) {
        this.jdbi = jdbi;
        this.service = service;
    }

    /** What a write has done and the revision it was committed as. */
    public record Written<T>(T result, Revision revision) {}

    /** The work of one write transaction. */
    @FunctionalInterface
    public interface Work<T> {
        /**
         * @param key what every row written here must carry as its revision
         */
        T write(Handle handle, long key);
    }

    /**
     * Runs the work in one transaction and closes it with a revision; if the work throws, nothing
     * is stored.
     */
    public <T> Written<T> write(String reason, Work<T> work) {
        return jdbi.inTransaction(handle -> write(handle, reason, work));
    }

    /**
     * As {@link #write(String, Work)}, inside a transaction that the caller has begun and will
     * commit at once.
     */
    public <T> Written<T> write(Handle handle, String reason, Work<T> work) {
        long key =
                handle.createQuery(
                                "insert into revision (service, reason) values (:service, :reason) returning key")
                        .bind("service", service)
                        .bind("reason", reason)
                        .mapTo(Long.class)
                        .one();
        T result = work.write(handle, key);
        return new Written<>(result, close(handle, key));
    }

    private static Revision close(Handle handle, long key) {
        long id =
                handle.createQuery("update revision_head set id = id + 1 returning id")
                        .mapTo(Long.class)
                        .one();
        Instant at =
                handle.createQuery(
                                "update revision set id = :id, recorded_at = clock_timestamp() where key = :key returning recorded_at")
                        .bind("id", id)
                        .bind("key", key)
                        .mapTo(Instant.class)
                        .one();
        return new Revision(id, at);
    }

    /** The newest revision that is committed. */
    public Revision head() {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        "select h.id, r.recorded_at from revision_head h left join revision r on r.id = h.id")
                                .map((rs, ctx) -> read(rs.getLong(1), rs.getTimestamp(2)))
                                .one());
    }

    /** The newest revision that was committed at or before an instant. */
    public Optional<Revision> at(Instant instant) {
        return find("recorded_at <= :value order by id desc limit 1", instant);
    }

    public Optional<Revision> byId(long id) {
        return id == 0 ? Optional.of(Revision.NONE) : find("id = :value", id);
    }

    private Optional<Revision> find(String condition, Object value) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        "select id, recorded_at from revision where " + condition)
                                .bind("value", value)
                                .map((rs, ctx) -> read(rs.getLong(1), rs.getTimestamp(2)))
                                .findOne());
    }

    private static Revision read(
            long id, java.sql.@org.jspecify.annotations.Nullable Timestamp at) {
        return new Revision(id, at == null ? Instant.EPOCH : at.toInstant());
    }
}
