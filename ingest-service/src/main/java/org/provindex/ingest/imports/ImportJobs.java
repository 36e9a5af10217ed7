package org.provindex.ingest.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.provindex.model.observation.Recorded;
import org.provindex.web.problem.Problem;

/**
 * The table of import jobs. A job row is committed apart from the import, so that its progress can
 * be seen.
 */
@Singleton
public class ImportJobs {
    /**
     * Held by the transaction of a running import; who can take it knows that the import has died.
     */
    private static final int LOCK = 7102;

    private static final String SELECT =
            "select j.*, j.error::text as problem, r.id as revision_id from import_job j left join revision r on r.key = j.revision ";

    private final Jdbi jdbi;
    private final ObjectMapper json;

    ImportJobs(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** A stop in mid-import leaves a running job and nothing else: its transaction never was. */
    void buryTheDead(@Observes StartupEvent event) {
        try {
            int dead =
                    jdbi.inTransaction(
                            h ->
                                    h.createUpdate(
                                                    """
                                                    update import_job set state = 'failed', ended_at = clock_timestamp(),
                                                        error = '{"type": "/problems/interrupted", "title": "The import was interrupted", "status": 500, "detail": "The service was stopped. Nothing was stored; send the table again."}'
                                                    where state = 'running' and pg_try_advisory_xact_lock(:lock, id::integer)""")
                                            .bind("lock", LOCK)
                                            .execute());
            if (dead > 0) {
                Log.infof("%d imports had been interrupted", dead);
            }
        } catch (JdbiException e) {
            Log.warn(
                    "The database is not there yet; imports that were interrupted stay listed as running until the next start");
        }
    }

    public long start(@Nullable String fileName) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        "insert into import_job (state, file_name) values ('running', :name) returning id")
                                .bind("name", fileName)
                                .mapTo(Long.class)
                                .one());
    }

    public void hold(Handle handle, long id) {
        handle.createQuery("select pg_advisory_xact_lock(:lock, :id)::text")
                .bind("lock", LOCK)
                .bind("id", (int) id)
                .mapTo(String.class)
                .one();
    }

    /**
     * On a connection of its own: that of the import is busy, and what it writes is not seen before
     * its end.
     */
    public void progress(long id, long rows) {
        try (Handle handle = jdbi.open()) {
            handle.execute("update import_job set rows_read = ? where id = ?", rows, id);
        }
    }

    /** Part of the import's own transaction. */
    public void done(
            Handle handle,
            long id,
            long document,
            long key,
            long rows,
            long empty,
            Recorded recorded) {
        handle.execute(
                """
                update import_job set state = 'done', document_id = ?, revision = ?, rows_read = ?, empty_cells = ?,
                    recorded = ?, corrected = ?, confirmed = ?, ended_at = clock_timestamp() where id = ?""",
                document,
                key,
                rows,
                empty,
                recorded.recorded(),
                recorded.corrected(),
                recorded.confirmed(),
                id);
    }

    public void failed(long id, long rows, Problem problem) {
        try {
            String text = json.writeValueAsString(problem);
            jdbi.useHandle(
                    h ->
                            h.execute(
                                    "update import_job set state = 'failed', rows_read = ?, error = ?::jsonb, ended_at = clock_timestamp() where id = ?",
                                    rows,
                                    text,
                                    id));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For an import that turned out to be another's. */
    void discard(long id) {
        jdbi.useHandle(h -> h.execute("delete from import_job where id = ?", id));
    }

    public Optional<ImportView> find(long id) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(SELECT + "where j.id = :id")
                                .bind("id", id)
                                .map((rs, c) -> view(rs))
                                .findOne());
    }

    /** The import that stored a document first. */
    Optional<ImportView> ofDocument(long document) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        SELECT
                                                + "where j.document_id = :id and j.state = 'done' order by j.id limit 1")
                                .bind("id", document)
                                .map((rs, c) -> view(rs))
                                .findOne());
    }

    /** Marks an import as taken back, in the transaction that does so. */
    public void undone(Handle handle, long id) {
        handle.execute("update import_job set state = 'undone' where id = ?", id);
    }

    /** Newest first, after an id or from the newest. */
    List<ImportView> page(@Nullable Long before, int limit) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        SELECT
                                                + "where j.id < :before order by j.id desc limit :limit")
                                .bind("before", before == null ? Long.MAX_VALUE : before)
                                .bind("limit", limit)
                                .map((rs, c) -> view(rs))
                                .list());
    }

    private ImportView view(ResultSet rs) throws SQLException {
        String problem = rs.getString("problem");
        try {
            return new ImportView(
                    rs.getLong("id"),
                    rs.getString("state"),
                    rs.getObject("document_id", Long.class),
                    rs.getString("file_name"),
                    rs.getLong("rows_read"),
                    rs.getLong("recorded"),
                    rs.getLong("corrected"),
                    rs.getLong("confirmed"),
                    rs.getLong("empty_cells"),
                    rs.getObject("revision_id", Long.class),
                    rs.getTimestamp("started_at").toInstant(),
                    rs.getTimestamp("ended_at") == null
                            ? null
                            : rs.getTimestamp("ended_at").toInstant(),
                    problem == null ? null : json.readTree(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
