package org.provindex.indicator.key;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.web.revision.Versioned;

/**
 * A key without its secret.
 *
 * @param lastUsedAt to the minute
 * @param state live, expired or revoked
 */
public record KeyView(
        String id,
        String name,
        List<String> roles,
        List<String> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt,
        String state,
        long version)
        implements Versioned {}
