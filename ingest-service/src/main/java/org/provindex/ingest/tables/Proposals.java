package org.provindex.ingest.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.provindex.ingest.document.ReceivedFile;

/** Tables that were sent, with their bytes until they are committed. */
@Singleton
class Proposals {
    private static final int PART = 4 << 20;

    /** A service that is stopped in mid-commit leaves a failed import, and the table as it was. */
    private static final String FREE =
            """
            (p.state = 'proposed' or p.state = 'committing' and exists (
                select from import_job j where j.id = p.import_id and j.state = 'failed'))""";

    private static final String SELECT =
            """
            select p.*, case when %s then 'proposed' else p.state end as current_state,
                p.mapping::text as mapping_text, p.report::text as report_text, s.code as source, r.code as release
            from table_proposal p join source_release r on r.id = p.release_id join source s on s.id = r.source_id
            """
                    .formatted(FREE);

    private final Jdbi jdbi;
    private final ObjectMapper json;

    Proposals(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** Stores a proposal and the file. */
    long insert(
            Handle handle,
            ReceivedFile file,
            TableRequest request,
            JsonNode mapping,
            Object report) {
        long id =
                handle.createQuery(
                                """
                                insert into table_proposal (file_name, title, publisher, published_on, release_id, sha256, size_bytes, mapping, report)
                                values (:name, :title, :publisher, :date, :release, :sha, :size, :mapping::jsonb, :report::jsonb) returning id""")
                        .bind("name", request.fileName())
                        .bind("title", request.title())
                        .bind("publisher", request.publisher())
                        .bind("date", request.date())
                        .bind("release", request.releaseId())
                        .bind("sha", file.sha256())
                        .bind("size", file.size())
                        .bind("mapping", text(mapping))
                        .bind("report", text(report))
                        .mapTo(Long.class)
                        .one();
        try (InputStream in = Files.newInputStream(file.path())) {
            int part = 0;
            for (byte[] bytes = in.readNBytes(PART);
                    bytes.length > 0;
                    bytes = in.readNBytes(PART)) {
                handle.createUpdate("insert into table_part values (:id, :part, :bytes)")
                        .bind("id", id)
                        .bind("part", part++)
                        .bind("bytes", bytes)
                        .execute();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return id;
    }

    /** A proposal for the same file with the same mapping that nobody has changed or committed. */
    Optional<Long> waiting(ReceivedFile file, TableRequest request, JsonNode mapping) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        """
                                        select id from table_proposal where sha256 = :sha and state = 'proposed' and version = 1
                                            and file_name = :name and title = :title and publisher is not distinct from :publisher
                                            and published_on is not distinct from :date and release_id = :release
                                            and mapping = :mapping::jsonb
                                        order by id desc limit 1""")
                                .bind("sha", file.sha256())
                                .bind("name", request.fileName())
                                .bind("title", request.title())
                                .bind("publisher", request.publisher())
                                .bindByType("date", request.date(), LocalDate.class)
                                .bind("release", request.releaseId())
                                .bind("mapping", text(mapping))
                                .mapTo(Long.class)
                                .findOne());
    }

    /** The file of a proposal on this machine; the caller deletes it. */
    Path copyOut(long id) {
        try {
            Path copy = Files.createTempFile("provindex-", ".table");
            try (OutputStream out = Files.newOutputStream(copy)) {
                for (int part = 0; ; part++) {
                    Optional<byte[]> bytes = part(id, part);
                    if (bytes.isEmpty()) return copy;
                    out.write(bytes.get());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<byte[]> part(long id, int part) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        "select bytes from table_part where proposal_id = :id and part = :part")
                                .bind("id", id)
                                .bind("part", part)
                                .mapTo(byte[].class)
                                .findOne());
    }

    /** Whether this call, and no other, may commit the proposal; its import is named in it. */
    boolean claim(long id, long importId) {
        return jdbi.withHandle(
                h ->
                        h.execute(
                                        "update table_proposal p set state = 'committing', import_id = ?, version = version + 1 where id = ? and "
                                                + FREE,
                                        importId,
                                        id)
                                == 1);
    }

    /** After a commit that failed: it can be tried again. */
    void release(long id) {
        jdbi.useHandle(
                h ->
                        h.execute(
                                "update table_proposal set state = 'proposed', version = version + 1 where id = ? and state = 'committing'",
                                id));
    }

    void committed(Handle handle, long id, Object report) {
        handle.execute(
                "update table_proposal set state = 'committed', report = ?::jsonb, version = version + 1 where id = ?",
                text(report),
                id);
        handle.execute("delete from table_part where proposal_id = ?", id);
    }

    /** Whether it was committed and is now taken back. */
    boolean undone(Handle handle, long id) {
        return handle.execute(
                        "update table_proposal set state = 'undone', version = version + 1 where id = ? and state = 'committed'",
                        id)
                == 1;
    }

    /** Whether the mapping was changed from the version named. */
    boolean change(Handle handle, long id, int version, JsonNode mapping, Object report) {
        return handle.execute(
                        """
                        update table_proposal p set mapping = ?::jsonb, report = ?::jsonb, version = version + 1
                        where id = ? and version = ? and """
                                + FREE,
                        text(mapping),
                        text(report),
                        id,
                        version)
                == 1;
    }

    Optional<Proposal> find(long id) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(SELECT + "where p.id = :id")
                                .bind("id", id)
                                .map((rs, c) -> proposal(rs))
                                .findOne());
    }

    /** Newest first, before an id or from the newest. */
    List<Proposal> page(@Nullable Long before, int limit) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        SELECT
                                                + "where p.id < :before order by p.id desc limit :limit")
                                .bind("before", before == null ? Long.MAX_VALUE : before)
                                .bind("limit", limit)
                                .map((rs, c) -> proposal(rs))
                                .list());
    }

    private Proposal proposal(ResultSet rs) throws SQLException {
        return new Proposal(
                rs.getLong("id"),
                rs.getString("current_state"),
                rs.getString("file_name"),
                rs.getString("title"),
                rs.getString("publisher"),
                rs.getObject("published_on", LocalDate.class),
                rs.getString("source"),
                rs.getString("release"),
                rs.getInt("release_id"),
                rs.getString("sha256"),
                rs.getLong("size_bytes"),
                tree(rs.getString("mapping_text")),
                tree(rs.getString("report_text")),
                rs.getInt("version"),
                rs.getObject("import_id", Long.class),
                rs.getTimestamp("created_at").toInstant());
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(Object value) {
        try {
            // PostgreSQL's jsonb cannot hold the character 0
            return json.writeValueAsString(value).replace("\\u0000", "");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
