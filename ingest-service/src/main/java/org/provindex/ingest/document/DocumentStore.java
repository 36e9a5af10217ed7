package org.provindex.ingest.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.provindex.web.problem.Problem;

/** Documents by their checksum: the same bytes are one document. */
@Singleton
public class DocumentStore {
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
        try (InputStream bytes = Files.newInputStream(file.path())) {
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
}
