package org.provindex.composite.fault;

/** A grouping of areas is named that the panel does not have, or an area lacks a group in it. */
public final class UnknownGroupingException extends CompositeException {
    private static final long serialVersionUID = 1L;

    public UnknownGroupingException(Place place, String message) {
        super(place, message);
    }
}
