package org.provindex.composite.fault;

/** Neither the methodology nor the catalogue says which way an indicator is good. */
public final class UnknownDirectionException extends CompositeException {
    private static final long serialVersionUID = 1L;

    public UnknownDirectionException(Place place, String message) {
        super(place, message);
    }
}
