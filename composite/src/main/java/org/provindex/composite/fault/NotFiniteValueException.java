package org.provindex.composite.fault;

/** A value is NaN or infinite; a missing measurement is absent instead. */
public final class NotFiniteValueException extends CompositeException {
    private static final long serialVersionUID = 1L;

    public NotFiniteValueException(Place place, String message) {
        super(place, message);
    }
}
