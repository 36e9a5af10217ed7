package org.provindex.composite.fault;

/** An area has two values for one indicator and period. */
public final class DuplicateValueException extends CompositeException {
    private static final long serialVersionUID = 1L;

    public DuplicateValueException(Place place, String message) {
        super(place, message);
    }
}
