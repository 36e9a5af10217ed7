package org.provindex.web.idempotency;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of answers; each counts for 24 hours. */
@Singleton
class Answers {
    /** Of old rows so many are removed with each new one: more than come. */
    private static final int REMOVED_AT_ONCE = 20;

    private static final String EXPIRED = "created_at < clock_timestamp() - interval '24 hours'";

    /**
     * Takes the key for this transaction.
     *
     * @return false if another transaction has it: the same request is still running
     */
    boolean take(Handle handle, String principal, String key) {
        return handle.createQuery("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
                .bind("name", "idempotency " + principal + " " + key)
                .mapTo(Boolean.class)
                .one();
    }

    Optional<StoredAnswer> find(Handle handle, String principal, String key) {
        return handle.createQuery(
                        """
                        select operation, body_sha256, status, headers->>'location', (headers->>'version')::bigint, body
                        from idempotency where principal = :principal and key = :key and not (%s)"""
                                .formatted(EXPIRED))
                .bind("principal", principal)
                .bind("key", key)
                .map(
                        (rs, context) ->
                                new StoredAnswer(
                                        rs.getString(1),
                                        rs.getString(2),
                                        rs.getInt(3),
                                        rs.getString(4),
                                        rs.getObject(5, Long.class),
                                        new String(rs.getBytes(6), StandardCharsets.UTF_8)))
                .findOne();
    }

    void store(Handle handle, String principal, String key, StoredAnswer answer) {
        handle.createUpdate(
                        "delete from idempotency where (principal, key) in (select principal, key from idempotency where %s order by created_at limit :most)"
                                .formatted(EXPIRED))
                .bind("most", REMOVED_AT_ONCE)
                .execute();
        handle.createUpdate(
                        """
                        insert into idempotency (principal, key, operation, body_sha256, status, headers, body)
                        values (:principal, :key, :operation, :sha, :status,
                                jsonb_strip_nulls(jsonb_build_object('location', :location::text, 'version', :version::bigint)), :body)
                        on conflict (principal, key) do update set operation = excluded.operation, body_sha256 = excluded.body_sha256,
                            status = excluded.status, headers = excluded.headers, body = excluded.body, created_at = excluded.created_at""")
                .bind("principal", principal)
                .bind("key", key)
                .bind("operation", answer.operation())
                .bind("sha", answer.bodySha256())
                .bind("status", answer.status())
                .bind("location", answer.location())
                .bind("version", answer.version())
                .bind("body", answer.json().getBytes(StandardCharsets.UTF_8))
                .execute();
    }
}
