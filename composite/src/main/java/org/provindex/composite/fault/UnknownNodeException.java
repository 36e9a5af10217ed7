package org.provindex.composite.fault;

/** A node is named that the methodology does not have. */
public final class UnknownNodeException extends CompositeException {
    private static final long serialVersionUID = 1L;

    public UnknownNodeException(Place place, String message) {
        super(place, message);
    }
}
