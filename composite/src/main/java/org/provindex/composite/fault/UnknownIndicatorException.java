package org.provindex.composite.fault;

/** The methodology names an indicator that the panel does not have. */
public final class UnknownIndicatorException extends CompositeException {
    private static final long serialVersionUID = 1L;

    public UnknownIndicatorException(Place place, String message) {
        super(place, message);
    }
}
