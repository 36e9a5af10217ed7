package org.provindex.ingest.extract;

/** A document that cannot be read, with the reason for its sender. */
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableException(String reason) {
        super(reason);
    }
}
