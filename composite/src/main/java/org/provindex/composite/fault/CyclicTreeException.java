package org.provindex.composite.fault;

/** A node is its own ancestor. */
public final class CyclicTreeException extends CompositeException {
    private static final long serialVersionUID = 1L;

    public CyclicTreeException(Place place, String message) {
        super(place, message);
    }
}
