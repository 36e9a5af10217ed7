package org.provindex.reading.table;

/** What was given is no mapping; the message says why, the pointer where (RFC 6901). */
public final class InvalidMappingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String pointer;

    InvalidMappingException(String pointer, String message) {
        super(message);
        this.pointer = pointer;
    }

    InvalidMappingException(String message, Throwable cause) {
        super(message, cause);
        this.pointer = "";
    }

    /** Where in the document; empty for the whole. */
    public String pointer() {
        return pointer;
    }
}
