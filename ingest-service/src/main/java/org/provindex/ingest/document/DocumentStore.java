package org.provindex.ingest.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.provindex.reading.claim.ReaderVersion;
import org.provindex.web.problem.Problem;

/** Documents by their checksum: the same bytes are one document. */
@Singleton
public class DocumentStore {
    private static final String SELECT =
            """
            select d.id, d.kind, d.title, d.publisher, d.published_on, d.language, d.rights, d.based_on::text as based_on_text,
                d.file_name, a.code as home, d.media_type, d.size_bytes, d.sha256, s.code as source, r.code as release, d.revision
            from document d left join area a on a.id = d.home_area_id
            left join source_release r on r.id = d.release_id left join source s on s.id = r.source_id
            """;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    DocumentStore(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    private record Known(
            long id, String title, @Nullable String publisher, @Nullable LocalDate date) {
        Map<String, Object> facts() {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("id", id);
            facts.putAll(describe(title, publisher, date));
            return facts;
        }
    }

    private static Map<String, Object> describe(
            String title, @Nullable String publisher, @Nullable LocalDate date) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("title", title);
        facts.put("publisher", publisher);
        facts.put("date", date);
        return facts;
    }

    /**
     * The stored document of the same bytes.
     *
     * @throws org.provindex.web.problem.ProblemException 409 that shows both, if it has another
     *     title, publisher or date
     */
    public Optional<Long> same(ReceivedFile file, NewDocument document) {
        Optional<Known> known =
                jdbi.withHandle(
                        h ->
                                h.createQuery(
                                                "select id, title, publisher, published_on from document where sha256 = :sha")
                                        .bind("sha", file.sha256())
                                        .map(
                                                (rs, c) ->
                                                        new Known(
                                                                rs.getLong(1),
                                                                rs.getString(2),
                                                                rs.getString(3),
                                                                rs.getObject(4, LocalDate.class)))
                                        .findOne());
        known.filter(
                        k ->
                                !k.title.equals(document.title())
                                        || !Objects.equals(k.publisher, document.publisher())
                                        || !Objects.equals(k.date, document.date()))
                .ifPresent(
                        k -> {
                            throw Problem.of(
                                            409,
                                            "same-bytes",
                                            "These bytes are stored as something else",
                                            "The same file is stored with another title, publisher or date. Send it with those, or send another file.")
                                    .with("stored", k.facts())
                                    .with(
                                            "sent",
                                            describe(
                                                    document.title(),
                                                    document.publisher(),
                                                    document.date()))
                                    .asException();
                        });
        return known.map(Known::id);
    }

    /**
     * Stores a document; a concurrent transaction with the same bytes waits here and then fails.
     *
     * @param keepBytes size up to which the bytes are kept
     */
    public long insert(
            Handle handle, long key, ReceivedFile file, NewDocument document, long keepBytes) {
        try (InputStream bytes = new FileInputStream(file.path().toFile())) {
            var insert =
                    handle.createQuery(
                            """
                            insert into document (sha256, media_type, bytes, size_bytes, kind, title, publisher, published_on,
                                language, rights, based_on, file_name, home_area_id, revision)
                            values (:sha, :type, :bytes, :size, :kind, :title, :publisher, :date, :language, :rights,
                                :basedOn::jsonb, :file, (select id from area where code = :home), :key) returning id""");
            if (file.size() <= keepBytes) {
                insert.bind("bytes", bytes.readAllBytes());
            } else {
                insert.bindNull("bytes", java.sql.Types.BINARY);
            }
            return insert.bind("sha", file.sha256())
                    .bind("type", document.mediaType())
                    .bind("size", file.size())
                    .bind("kind", document.kind())
                    .bind("title", document.title())
                    .bind("publisher", document.publisher())
                    .bind("date", document.date())
                    .bind("language", document.language())
                    .bind("rights", document.rights())
                    .bind(
                            "basedOn",
                            document.basedOn() == null
                                    ? null
                                    : json.writeValueAsString(document.basedOn()))
                    .bind("file", document.fileName())
                    .bind("home", document.homeArea())
                    .bind("key", key)
                    .mapTo(Long.class)
                    .one();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether {@link #insert} failed because another transaction stored the same bytes meanwhile.
     */
    public static boolean isSameBytesAtOnce(UnableToExecuteStatementException e) {
        return e.getCause() instanceof PSQLException sql
                && sql.getServerErrorMessage() != null
                && "document_sha256_key".equals(sql.getServerErrorMessage().getConstraint());
    }

    public void setRelease(Handle handle, long document, int release) {
        handle.execute("update document set release_id = ? where id = ?", release, document);
    }

    /** Stores the text that offsets of claims count in. */
    public long insertText(Handle handle, long key, long document, String text) {
        return handle.createQuery(
                        "insert into document_text (document_id, text, reader_version, revision) values (:document, :text, :reader, :key) returning id")
                .bind("document", document)
                .bind("text", text)
                .bind("reader", ReaderVersion.CURRENT)
                .bind("key", key)
                .mapTo(Long.class)
                .one();
    }

    public Optional<DocumentView> find(long id) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(SELECT + "where d.id = :id")
                                .bind("id", id)
                                .map((rs, c) -> view(rs))
                                .findOne());
    }

    /** Documents by id, after one or from the first. */
    List<DocumentView> page(long after, int limit) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(SELECT + "where d.id > :after order by d.id limit :limit")
                                .bind("after", after)
                                .bind("limit", limit)
                                .map((rs, c) -> view(rs))
                                .list());
    }

    /** The newest text of a document; a table has none. */
    public Optional<String> text(long id) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        "select text from document_text where document_id = :id order by id desc limit 1")
                                .bind("id", id)
                                .mapTo(String.class)
                                .findOne());
    }

    /**
     * The newest text of a document.
     *
     * @param release of the document, which its claims become observations of
     */
    public record StoredText(long id, String text, @Nullable Integer release) {}

    public Optional<StoredText> storedText(long document) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        "select t.id, t.text, d.release_id from document_text t join document d on d.id = t.document_id where d.id = :id order by t.id desc limit 1")
                                .bind("id", document)
                                .map(
                                        (rs, c) ->
                                                new StoredText(
                                                        rs.getLong(1),
                                                        rs.getString(2),
                                                        rs.getObject(3, Integer.class)))
                                .findOne());
    }

    private DocumentView view(ResultSet rs) throws SQLException {
        String basedOn = rs.getString("based_on_text");
        try {
            return new DocumentView(
                    rs.getLong("id"),
                    rs.getString("kind"),
                    rs.getString("title"),
                    rs.getString("publisher"),
                    rs.getObject("published_on", LocalDate.class),
                    rs.getString("language"),
                    rs.getString("rights"),
                    basedOn == null ? null : json.readTree(basedOn),
                    rs.getString("file_name"),
                    rs.getString("home"),
                    rs.getString("media_type"),
                    rs.getLong("size_bytes"),
                    rs.getString("sha256"),
                    rs.getString("source"),
                    rs.getString("release"),
                    rs.getLong("revision"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
