package org.provindex.web.outgoing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came back.
 *
 * @param status of HTTP
 * @param retryAfter header Retry-After as it was sent
 * @param start the first bytes of the body, at most {@link #MOST_BYTES}
 */
public record OutgoingAnswer(int status, @Nullable String retryAfter, byte[] start) {
    /** More of an answer is not read. */
    public static final int MOST_BYTES = 4096;

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** The start of the body as text, without what a database cannot hold. */
    public String text() {
        return new String(start, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }

    public Optional<String> retryAfterHeader() {
        return Optional.ofNullable(retryAfter);
    }
}
