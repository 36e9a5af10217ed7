package org.provindex.ingest.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.provindex.reading.table.InvalidMappingException;
import org.provindex.reading.table.Mapping;
import org.provindex.reading.table.MappingDocument;
import org.provindex.web.problem.Problem;
import org.provindex.web.problem.Problems;
import org.provindex.web.revision.Preconditions;

/** Mappings kept under a name, for the next file of the kind. */
@Singleton
class Templates {
    private static final String SELECT =
            "select id, name, mapping::text, revision from import_template ";
    private static final String UNIQUE_VIOLATION = "23505";

    private final Jdbi jdbi;
    private final ObjectMapper json;

    Templates(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** A mapping that is kept. */
    record Stored(long id, String name, JsonNode mapping, long version) {}

    /**
     * The mapping that a JSON tree says.
     *
     * @param at where the tree stands in the body (RFC 6901)
     * @throws org.provindex.web.problem.ProblemException 422 if it says none
     */
    static Mapping mapping(JsonNode tree, String at) {
        try {
            return MappingDocument.of(tree);
        } catch (InvalidMappingException e) {
            String message = String.valueOf(e.getMessage());
            throw Problem.of(422, "invalid-mapping", "The mapping is not valid", message)
                    .with(List.of(Problem.Fault.inBody(at + e.pointer(), "invalid", message)))
                    .asException();
        }
    }

    /** Keeps a new one. */
    void insert(Handle handle, long key, TemplateForm form) {
        String text = MappingDocument.tree(mapping(form.mapping(), "/mapping")).toString();
        try {
            handle.execute(
                    "insert into import_template (name, mapping, revision) values (?, ?::jsonb, ?)",
                    form.name(),
                    text,
                    key);
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException cause
                    && UNIQUE_VIOLATION.equals(cause.getSQLState())) {
                throw Problems.conflict(
                                "A template has the name '%s' already: change that one, or take another name."
                                        .formatted(form.name()))
                        .asException();
            }
            throw e;
        }
    }

    /** Replaces the mapping of one. */
    void replace(Handle handle, long key, Stored known, TemplateForm form) {
        Preconditions.lock(handle, "import_template", known.id(), known.version());
        handle.execute(
                "update import_template set mapping = ?::jsonb, revision = ? where id = ?",
                MappingDocument.tree(mapping(form.mapping(), "/mapping")).toString(),
                key,
                known.id());
    }

    void delete(Handle handle, Stored known) {
        Preconditions.lock(handle, "import_template", known.id(), known.version());
        handle.execute("delete from import_template where id = ?", known.id());
    }

    /**
     * The one of this name.
     *
     * @throws org.provindex.web.problem.ProblemException 404
     */
    Stored get(String name) {
        return find(name).orElseThrow(() -> Problems.notFound("template", name).asException());
    }

    /** The one of this name. */
    Optional<Stored> find(String name) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(SELECT + "where name = :name")
                                .bind("name", name)
                                .map((rs, c) -> stored(rs))
                                .findOne());
    }

    List<Stored> after(String name, int limit) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(SELECT + "where name > :name order by name limit :limit")
                                .bind("name", name)
                                .bind("limit", limit)
                                .map((rs, c) -> stored(rs))
                                .list());
    }

    private Stored stored(ResultSet rs) throws SQLException {
        try {
            return new Stored(
                    rs.getLong(1), rs.getString(2), json.readTree(rs.getString(3)), rs.getLong(4));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
