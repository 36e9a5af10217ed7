package org.provindex.composite.fault;

/** An area is named that the panel does not have. */
public final class UnknownAreaException extends CompositeException {
    private static final long serialVersionUID = 1L;

    public UnknownAreaException(Place place, String message) {
        super(place, message);
    }
}
