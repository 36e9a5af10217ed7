package org.provindex.composite.fault;

/** Data or a methodology that an index cannot be computed from; the subclass names the reason. */
public abstract class CompositeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Place place;

    protected CompositeException(Place place, String message) {
        super(place.toString().isEmpty() ? message : place + ": " + message);
        this.place = place;
    }

    /** Which indicator (or node), area and period this is about. */
    public Place place() {
        return place;
    }
}
