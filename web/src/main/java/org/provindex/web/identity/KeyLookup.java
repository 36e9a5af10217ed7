package org.provindex.web.identity;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Finds live keys. One indexed read for each request: a key that is revoked ends at once. */
@Singleton
class KeyLookup {
    private static final Duration LAST_USED_EVERY = Duration.ofMinutes(1);

    private final Jdbi jdbi;
    private final InstantSource clock;

    KeyLookup(Jdbi jdbi, InstantSource clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** The stored key if it is the same, neither revoked nor expired. */
    Optional<StoredKey> live(ApiKey key) {
        Optional<StoredKey> stored =
                jdbi.withHandle(
                                handle ->
                                        handle.createQuery(
                                                        """
                                                        select id, name, sha256, roles, scopes, last_used_at from api_key
                                                        where id = :id and revoked_at is null and (expires_at is null or expires_at > :now)""")
                                                .bind("id", key.id())
                                                .bind("now", clock.instant())
                                                .map((rs, context) -> read(rs))
                                                .findOne())
                        .filter(found -> key.matches(found.sha256()));
        stored.ifPresent(this::markUsed);
        return stored;
    }

    private void markUsed(StoredKey key) {
        Instant now = clock.instant();
        Instant before = now.minus(LAST_USED_EVERY);
        if (key.lastUsedAt() != null && key.lastUsedAt().isAfter(before)) {
            return;
        }
        // Of many requests at once one writes: the others find the row locked and leave it.
        jdbi.useHandle(
                handle ->
                        handle.createUpdate(
                                        """
                                        update api_key set last_used_at = :now where id in (
                                            select id from api_key where id = :id and (last_used_at is null or last_used_at <= :before)
                                            for update skip locked)""")
                                .bind("now", now)
                                .bind("before", before)
                                .bind("id", key.id())
                                .execute());
    }

    private static StoredKey read(ResultSet rs) throws SQLException {
        @Nullable Timestamp used = rs.getTimestamp("last_used_at");
        return new StoredKey(
                rs.getString("id"),
                rs.getString("name"),
                rs.getString("sha256"),
                texts(rs.getArray("roles")),
                texts(rs.getArray("scopes")),
                used == null ? null : used.toInstant());
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
