package org.provindex.composite.fault;

/** An indicator has no value at all where a step needs some. */
public final class NoDataException extends CompositeException {
    private static final long serialVersionUID = 1L;

    public NoDataException(Place place, String message) {
        super(place, message);
    }
}
