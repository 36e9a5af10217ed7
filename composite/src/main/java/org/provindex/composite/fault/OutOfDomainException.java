package org.provindex.composite.fault;

/**
 * A value lies outside the domain of a formula: zero in a geometric mean, zero or less under a
 * logarithm, a zero denominator.
 */
public final class OutOfDomainException extends CompositeException {
    private static final long serialVersionUID = 1L;

    public OutOfDomainException(Place place, String message) {
        super(place, message);
    }
}
