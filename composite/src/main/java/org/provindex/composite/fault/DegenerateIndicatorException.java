package org.provindex.composite.fault;

/** All values of an indicator are equal, so a formula would divide by zero. */
public final class DegenerateIndicatorException extends CompositeException {
    private static final long serialVersionUID = 1L;

    public DegenerateIndicatorException(Place place, String message) {
        super(place, message);
    }
}
