package org.provindex.ingest.claim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Claims as they are stored. */
@Singleton
public class ClaimRows {
    private static final String SELECT =
            """
            select c.*, c.proposals::text as proposal_text, i.code as indicator, a.code as area
            from claim c left join indicator i on i.id = c.indicator_id left join area a on a.id = c.area_id
            """;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    ClaimRows(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** Which claims are asked for; what is null does not restrict. */
    public record Filter(
            @Nullable Long document,
            @Nullable String state,
            @Nullable Integer area,
            @Nullable Integer indicator) {}

    public Optional<ClaimRow> find(long id) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(SELECT + "where c.id = :id")
                                .bind("id", id)
                                .map((rs, c) -> row(rs))
                                .findOne());
    }

    /** Claims by id, after one or from the first. */
    public List<ClaimRow> page(Filter filter, long after, int limit) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        SELECT
                                                + """
                                                where c.id > :after and (:document::bigint is null or c.document_id = :document)
                                                and (:state::text is null or c.state = :state)
                                                and (:area::integer is null or c.area_id = :area)
                                                and (:indicator::integer is null or c.indicator_id = :indicator)
                                                order by c.id limit :limit""")
                                .bind("after", after)
                                .bind("document", filter.document())
                                .bind("state", filter.state())
                                .bind("area", filter.area())
                                .bind("indicator", filter.indicator())
                                .bind("limit", limit)
                                .map((rs, c) -> row(rs))
                                .list());
    }

    /** The rules that read a claim, as they were stored with it. */
    public Optional<String> explanation(long id) {
        return jdbi.withHandle(
                h ->
                        h.createQuery("select explanation::text from claim where id = :id")
                                .bind("id", id)
                                .mapTo(String.class)
                                .findOne());
    }

    /**
     * Waiting claims of these phrases that lack an indicator, locked until the end of the write.
     */
    List<ClaimRow> waitingFor(Handle handle, List<String> phrases) {
        return handle.createQuery(
                        SELECT
                                + "where c.state = 'waiting' and c.indicator_id is null and c.phrase = any(:phrases) order by c.id for update of c")
                .bindArray("phrases", String.class, phrases)
                .map((rs, c) -> row(rs))
                .list();
    }

    /** Claims of a document that were not superseded, locked until the end of the write. */
    List<ClaimRow> inForce(Handle handle, long document) {
        return handle.createQuery(
                        SELECT
                                + "where c.document_id = :document and c.state <> 'superseded' order by c.id for update of c")
                .bind("document", document)
                .map((rs, c) -> row(rs))
                .list();
    }

    /** The greatest id so far. */
    long newest(Handle handle) {
        return handle.createQuery("select coalesce(max(id), 0) from claim").mapTo(Long.class).one();
    }

    /** Ids of a document's claims behind another id. */
    List<Long> after(Handle handle, long document, long id) {
        return handle.createQuery(
                        "select id from claim where document_id = :document and id > :id order by id")
                .bind("document", document)
                .bind("id", id)
                .mapTo(Long.class)
                .list();
    }

    private ClaimRow row(ResultSet rs) throws SQLException {
        try {
            return new ClaimRow(
                    rs.getLong("id"),
                    rs.getLong("document_id"),
                    rs.getInt("start_offset"),
                    rs.getInt("end_offset"),
                    rs.getString("quote"),
                    rs.getString("phrase"),
                    rs.getString("indicator"),
                    rs.getString("area"),
                    rs.getString("measure"),
                    rs.getBigDecimal("value"),
                    rs.getString("unit"),
                    rs.getString("comparator"),
                    rs.getString("period"),
                    rs.getString("kind"),
                    rs.getString("scope"),
                    rs.getString("statistic"),
                    rs.getBoolean("order_assumed") ? true : null,
                    rs.getString("plan"),
                    rs.getDouble("confidence"),
                    json.readTree(rs.getString("proposal_text")),
                    rs.getString("reader_version"),
                    rs.getString("state"),
                    List.of((String[]) rs.getArray("waits_for").getArray()),
                    rs.getString("decided_by"),
                    rs.getTimestamp("decided_at") == null
                            ? null
                            : rs.getTimestamp("decided_at").toInstant(),
                    rs.getString("note"),
                    rs.getString("corrected_by"),
                    rs.getLong("revision"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
