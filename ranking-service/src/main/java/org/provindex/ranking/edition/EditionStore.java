package org.provindex.ranking.edition;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The tables of editions: rows are added in the publishing transaction and then only read. */
@Singleton
class EditionStore {
    private static final String SELECT =
            """
            select e.*, x.reason, x.retracted_by, x.retracted_at
            from edition e left join edition_retraction x on x.edition_id = e.id
            """;

    private final Jdbi jdbi;

    EditionStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Jdbi jdbi() {
        return jdbi;
    }

    Optional<Edition> find(long id) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(SELECT + "where e.id = :id")
                                .bind("id", id)
                                .map((rs, c) -> read(rs))
                                .findOne());
    }

    static Optional<Edition> byIdentity(Handle handle, String identity) {
        return handle.createQuery(SELECT + "where e.identity = :identity")
                .bind("identity", identity)
                .map((rs, c) -> read(rs))
                .findOne();
    }

    /**
     * The newest edition that stands, of a methodology code and universe, with a period if given.
     */
    Optional<Edition> newest(String methodology, String universe, @Nullable String period) {
        return jdbi.withHandle(h -> newest(h, methodology, universe, period));
    }

    static Optional<Edition> newest(
            Handle handle, String methodology, String universe, @Nullable String period) {
        String condition = period == null ? "" : " and :period = any(e.periods)";
        Query query =
                handle.createQuery(
                        SELECT
                                + "where e.methodology = :methodology and e.universe = :universe and x.edition_id is null"
                                + condition
                                + " order by e.id desc limit 1");
        query.bind("methodology", methodology).bind("universe", universe);
        if (period != null) {
            query.bind("period", period);
        }
        return query.map((rs, c) -> read(rs)).findOne();
    }

    /**
     * Which editions are asked for; null is any.
     *
     * @param state standing or retracted
     */
    record Filter(
            @Nullable String methodology,
            @Nullable String universe,
            @Nullable String period,
            @Nullable String state) {
        private String condition() {
            return (methodology == null ? "" : " and e.methodology = :methodology")
                    + (universe == null ? "" : " and e.universe = :universe")
                    + (period == null ? "" : " and :period = any(e.periods)")
                    + (state == null
                            ? ""
                            : " and x.edition_id is "
                                    + (state.equals("standing") ? "null" : "not null"));
        }

        private Query bind(Query query) {
            if (methodology != null) {
                query.bind("methodology", methodology);
            }
            if (universe != null) {
                query.bind("universe", universe);
            }
            if (period != null) {
                query.bind("period", period);
            }
            return query;
        }
    }

    /** The newest first, those before an id. */
    List<Edition> page(Filter filter, long before, int limit) {
        return jdbi.withHandle(
                h ->
                        filter.bind(
                                        h.createQuery(
                                                SELECT
                                                        + "where e.id < :before"
                                                        + filter.condition()
                                                        + " order by e.id desc limit :limit"))
                                .bind("before", before)
                                .bind("limit", limit)
                                .map((rs, c) -> read(rs))
                                .list());
    }

    static void retract(Handle handle, long id, String reason, String by, long key) {
        handle.execute(
                "insert into edition_retraction (edition_id, reason, retracted_by, revision) values (?, ?, ?, ?)",
                id,
                reason,
                by,
                key);
    }

    /** One retraction or publication of a methodology and universe at a time. */
    static void lock(Handle handle, String methodology, String universe) {
        handle.createQuery("select pg_advisory_xact_lock(hashtextextended(:what, 9))")
                .bind("what", methodology + " " + universe)
                .mapTo(String.class)
                .one();
    }

    private static Edition read(ResultSet rs) throws SQLException {
        String reason = rs.getString("reason");
        Timestamp retracted = rs.getTimestamp("retracted_at");
        return new Edition(
                rs.getLong("id"),
                rs.getString("methodology"),
                rs.getInt("version"),
                rs.getString("root"),
                rs.getString("universe"),
                texts(rs, "periods"),
                texts(rs, "basis"),
                rs.getString("identity"),
                rs.getString("checksum"),
                rs.getInt("areas"),
                rs.getLong("data_revision"),
                rs.getString("engine"),
                rs.getString("note"),
                rs.getObject("previous_id", Long.class),
                rs.getString("published_by"),
                rs.getTimestamp("published_at").toInstant(),
                reason == null
                        ? Optional.empty()
                        : Optional.of(
                                new Edition.Retraction(
                                        reason,
                                        rs.getString("retracted_by"),
                                        retracted.toInstant())));
    }

    private static List<String> texts(ResultSet rs, String column) throws SQLException {
        return List.of((String[]) rs.getArray(column).getArray());
    }
}
