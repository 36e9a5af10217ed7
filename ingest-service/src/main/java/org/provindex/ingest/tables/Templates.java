package org.provindex.ingest.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.provindex.reading.table.Mapping;
import org.provindex.reading.table.MappingDocument;
import org.provindex.web.database.Writes;

/** Mappings kept under a name, for the next file of the kind. */
@Singleton
class Templates {
    private final Jdbi jdbi;
    private final Writes writes;
    private final ObjectMapper json;

    Templates(Jdbi jdbi, Writes writes, ObjectMapper json) {
        this.jdbi = jdbi;
        this.writes = writes;
        this.json = json;
    }

    /** A mapping under a name. */
    record Template(String name, JsonNode mapping) {}

    /** Keeps a mapping; one of the name before gives way. */
    Template put(String name, Mapping mapping) {
        JsonNode tree = MappingDocument.tree(mapping);
        writes.write(
                "template.put",
                name,
                (handle, key) ->
                        handle.execute(
                                """
                                insert into import_template (name, mapping, revision) values (?, ?::jsonb, ?)
                                on conflict (name) do update set mapping = excluded.mapping, revision = excluded.revision,
                                    version = import_template.version + 1""",
                                name,
                                tree.toString(),
                                key));
        return new Template(name, tree);
    }

    Optional<Template> find(String name) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        "select name, mapping::text from import_template where name = :name")
                                .bind("name", name)
                                .map(
                                        (rs, c) ->
                                                new Template(
                                                        rs.getString(1), tree(rs.getString(2))))
                                .findOne());
    }

    List<Template> after(String name, int limit) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        "select name, mapping::text from import_template where name > :name order by name limit :limit")
                                .bind("name", name)
                                .bind("limit", limit)
                                .map(
                                        (rs, c) ->
                                                new Template(
                                                        rs.getString(1), tree(rs.getString(2))))
                                .list());
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
