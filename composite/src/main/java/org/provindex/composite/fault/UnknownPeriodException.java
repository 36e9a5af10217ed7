package org.provindex.composite.fault;

/** A period is named that the panel does not have. */
public final class UnknownPeriodException extends CompositeException {
    private static final long serialVersionUID = 1L;

    public UnknownPeriodException(Place place, String message) {
        super(place, message);
    }
}
