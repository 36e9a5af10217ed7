package org.provindex.web.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a key without the key itself. */
record StoredKey(
        String id,
        String name,
        String sha256,
        List<String> roles,
        List<String> scopes,
        @Nullable Instant lastUsedAt) {}
