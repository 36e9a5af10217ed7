package org.provindex.ranking.uncertainty;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The queue and the results of runs. A worker that is silent for a minute loses its run. */
@Singleton
class AnalysisStore {
    private static final String COLUMNS =
            "id, edition_id, period, settings::text, state, done, total, result::text, error, asked_at, ended_at";

    private final Jdbi jdbi;

    AnalysisStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The run of just these settings; a failed one is tried again. */
    Analysis ask(long editionId, String period, String settings, int total, String by) {
        return jdbi.inTransaction(
                h -> {
                    h.createUpdate(
                                    """
                                    insert into edition_analysis (edition_id, kind, period, settings, total, asked_by)
                                    values (:edition, 'uncertainty', :period, :settings::jsonb, :total, :by)
                                    on conflict (edition_id, kind, period, settings) do update
                                    set state = 'waiting', done = 0, error = null
                                    where edition_analysis.state = 'failed'""")
                            .bind("edition", editionId)
                            .bind("period", period)
                            .bind("settings", settings)
                            .bind("total", total)
                            .bind("by", by)
                            .execute();
                    return h.createQuery(
                                    "select "
                                            + COLUMNS
                                            + " from edition_analysis where edition_id = :edition and period = :period and settings = :settings::jsonb")
                            .bind("edition", editionId)
                            .bind("period", period)
                            .bind("settings", settings)
                            .map((rs, c) -> read(rs))
                            .one();
                });
    }

    /** The runs of an edition, the newest first; of a period if one is given. */
    List<Analysis> of(long editionId, @Nullable String period) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        "select "
                                                + COLUMNS
                                                + " from edition_analysis where edition_id = :edition and (cast(:period as text) is null or period = :period) order by id desc")
                                .bind("edition", editionId)
                                .bind("period", period)
                                .map((rs, c) -> read(rs))
                                .list());
    }

    /** Takes the oldest run that nobody works on. */
    Optional<Analysis> take(String worker) {
        return jdbi.inTransaction(
                h ->
                        h.createQuery(
                                        """
                                        update edition_analysis set state = 'running', worker = :worker, alive_at = now(), done = 0
                                        where id = (select id from edition_analysis
                                            where state = 'waiting' or (state = 'running' and alive_at < now() - interval '60 seconds')
                                            order by id for update skip locked limit 1)
                                        returning\s"""
                                                + COLUMNS)
                                .bind("worker", worker)
                                .map((rs, c) -> read(rs))
                                .findOne());
    }

    /** Says how far a run is; false if it was taken over. */
    boolean alive(long id, String worker, int done) {
        return jdbi.withHandle(
                        h ->
                                h.createUpdate(
                                                "update edition_analysis set done = least(:done, total), alive_at = now() where id = :id and worker = :worker and state = 'running'")
                                        .bind("done", done)
                                        .bind("id", id)
                                        .bind("worker", worker)
                                        .execute())
                == 1;
    }

    void finish(long id, String worker, String result) {
        jdbi.useHandle(
                h ->
                        h.createUpdate(
                                        "update edition_analysis set state = 'done', done = total, result = :result::jsonb, ended_at = now() where id = :id and worker = :worker and state = 'running'")
                                .bind("result", result)
                                .bind("id", id)
                                .bind("worker", worker)
                                .execute());
    }

    void fail(long id, String worker, String error) {
        jdbi.useHandle(
                h ->
                        h.createUpdate(
                                        "update edition_analysis set state = 'failed', error = :error, ended_at = now() where id = :id and worker = :worker and state = 'running'")
                                .bind("error", error)
                                .bind("id", id)
                                .bind("worker", worker)
                                .execute());
    }

    private static Analysis read(ResultSet rs) throws SQLException {
        Timestamp ended = rs.getTimestamp("ended_at");
        return new Analysis(
                rs.getLong("id"),
                rs.getLong("edition_id"),
                rs.getString("period"),
                rs.getString("settings"),
                rs.getString("state"),
                rs.getInt("done"),
                rs.getInt("total"),
                rs.getString("result"),
                rs.getString("error"),
                rs.getTimestamp("asked_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
