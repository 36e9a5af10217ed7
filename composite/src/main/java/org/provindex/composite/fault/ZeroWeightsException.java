package org.provindex.composite.fault;

/** The weights of the children of a node sum to zero. */
public final class ZeroWeightsException extends CompositeException {
    private static final long serialVersionUID = 1L;

    public ZeroWeightsException(Place place, String message) {
        super(place, message);
    }
}
