package org.provindex.composite.fault;

/** A step cannot be applied to these data or at this node. */
public final class StepNotApplicableException extends CompositeException {
    private static final long serialVersionUID = 1L;

    public StepNotApplicableException(Place place, String message) {
        super(place, message);
    }
}
