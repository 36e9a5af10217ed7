package org.provindex.ingest.owner;

import java.io.IOException;

/** What the owner of a table answered in the place of doing it. */
public final class RefusedByOwnerException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String body;

    RefusedByOwnerException(String url, int status, String body) {
        super("%s answered %d: %s".formatted(url, status, body));
        this.status = status;
        this.body = body;
    }

    public int status() {
        return status;
    }

    /** A problem (RFC 9457). */
    public String body() {
        return body;
    }
}
