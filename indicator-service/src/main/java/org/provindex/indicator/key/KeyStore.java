package org.provindex.indicator.key;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.provindex.web.identity.ApiKey;

/** The table of keys. */
@Singleton
class KeyStore {
    private static final String LIVE =
            "revoked_at is null and (expires_at is null or expires_at > :now)";

    private final Jdbi jdbi;
    private final InstantSource clock;

    KeyStore(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    List<KeyView> page(String after, int limit) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery(
                                        "select * from api_key where id collate \"C\" > :after order by id collate \"C\" limit :limit")
                                .bind("after", after)
                                .bind("limit", limit)
                                .map((rs, context) -> read(rs))
                                .list());
    }

    Optional<KeyView> find(String id) {
        return jdbi.withHandle(
                handle ->
                        handle.createQuery("select * from api_key where id = :id")
                                .bind("id", id)
                                .map((rs, context) -> read(rs))
                                .findOne());
    }

    /** Writers of keys one after the other, so that what they count stays true. */
    void lock(Handle handle) {
        handle.execute("select pg_advisory_xact_lock(hashtextextended('api_key', 0))");
    }

    int liveOf(Handle handle, String name) {
        return count(handle, "name = :value and " + LIVE, name);
    }

    int liveWith(Handle handle, String role) {
        return count(handle, ":value = any(roles) and " + LIVE, role);
    }

    private int count(Handle handle, String condition, String value) {
        return handle.createQuery("select count(*) from api_key where " + condition)
                .bind("value", value)
                .bind("now", clock.instant())
                .mapTo(Integer.class)
                .one();
    }

    void insert(Handle handle, ApiKey key, NewKey asked) {
        handle.createUpdate(
                        """
                        insert into api_key (id, name, sha256, roles, scopes, expires_at)
                        values (:id, :name, :sha256, :roles, :scopes, :expires)""")
                .bind("id", key.id())
                .bind("name", asked.name())
                .bind("sha256", key.sha256())
                .bindArray("roles", String.class, asked.roles())
                .bindArray("scopes", String.class, asked.scopes())
                .bind("expires", asked.expiresAt())
                .execute();
    }

    void revoke(Handle handle, String id) {
        handle.createUpdate(
                        "update api_key set revoked_at = :now, version = version + 1 where id = :id and revoked_at is null")
                .bind("now", clock.instant())
                .bind("id", id)
                .execute();
    }

    /** Revokes every live key of a principal. */
    void revokeOf(Handle handle, String name) {
        handle.createUpdate(
                        "update api_key set revoked_at = :now, version = version + 1 where name = :name and revoked_at is null")
                .bind("now", clock.instant())
                .bind("name", name)
                .execute();
    }

    private KeyView read(ResultSet rs) throws SQLException {
        Instant expires = instant(rs, "expires_at");
        Instant revoked = instant(rs, "revoked_at");
        boolean expired = expires != null && !expires.isAfter(clock.instant());
        return new KeyView(
                rs.getString("id"),
                rs.getString("name"),
                texts(rs.getArray("roles")),
                texts(rs.getArray("scopes")),
                rs.getTimestamp("created_at").toInstant(),
                expires,
                revoked,
                instant(rs, "last_used_at"),
                revoked != null ? "revoked" : expired ? "expired" : "live",
                rs.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp time = rs.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
