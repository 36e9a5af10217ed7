package org.provindex.ranking.tier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Classes as they are stored: added, never changed. */
@Singleton
class TierStore {
    private final Jdbi jdbi;
    private final ObjectMapper json;

    TierStore(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** The newest first. */
    List<TiersView> of(long editionId) {
        return jdbi.withHandle(
                h ->
                        h.createQuery(
                                        "select * from edition_tiers where edition_id = :id order by id desc")
                                .bind("id", editionId)
                                .map((rs, c) -> read(rs))
                                .list());
    }

    Optional<TiersView> find(Handle handle, long editionId, String period, String settings) {
        return handle.createQuery(
                        "select * from edition_tiers where edition_id = :id and period = :period and settings = :settings")
                .bind("id", editionId)
                .bind("period", period)
                .bind("settings", settings)
                .map((rs, c) -> read(rs))
                .findOne();
    }

    void add(
            Handle handle,
            long key,
            long editionId,
            String period,
            String settings,
            String method,
            int asked,
            List<TiersView.Tier> tiers,
            String by) {
        handle.createUpdate(
                        """
                        insert into edition_tiers (edition_id, period, settings, method, asked, tiers, made_by, revision)
                        values (:edition, :period, :settings, :method, :asked, :tiers::jsonb, :by, :key)""")
                .bind("edition", editionId)
                .bind("period", period)
                .bind("settings", settings)
                .bind("method", method)
                .bind("asked", asked)
                .bind("tiers", write(tiers))
                .bind("by", by)
                .bind("key", key)
                .execute();
    }

    private String write(List<TiersView.Tier> tiers) {
        try {
            return json.writeValueAsString(tiers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private TiersView read(ResultSet rs) throws SQLException {
        try {
            return new TiersView(
                    Long.toString(rs.getLong("id")),
                    Long.toString(rs.getLong("edition_id")),
                    rs.getString("period"),
                    rs.getString("method"),
                    rs.getInt("asked"),
                    rs.getString("made_by"),
                    rs.getTimestamp("made_at").toInstant().toString(),
                    json.readValue(
                            rs.getString("tiers"), new TypeReference<List<TiersView.Tier>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
