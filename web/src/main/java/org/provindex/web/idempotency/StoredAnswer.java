package org.provindex.web.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * The answer that a request got first.
 *
 * @param operation method, path and query that it answered
 * @param bodySha256 of the body that it answered
 * @param location header Location, if it had one
 * @param version of the thing in the body, which its ETag is made of
 * @param json the body
 */
record StoredAnswer(
        String operation,
        String bodySha256,
        int status,
        @Nullable String location,
        @Nullable Long version,
        String json) {}
