package org.provindex.web.outgoing;

/** A request did not go out, or no answer came. */
public final class OutgoingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code stable word for programs: needs-https, user-info, fragment, host, port, too-long,
     *     not-an-address, private-address (it may not be asked), unknown-host, timeout,
     *     unreachable, tls (it could not)
     * @param message continues "the address ..."
     */
    public OutgoingException(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Whether the address itself is refused, so that no later attempt can do better. */
    public boolean isRefusal() {
        return switch (code) {
            case "timeout", "unreachable", "tls", "unknown-host" -> false;
            default -> true;
        };
    }
}
