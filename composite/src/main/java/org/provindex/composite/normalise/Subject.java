package org.provindex.composite.normalise;

import org.provindex.composite.fault.Place;
import org.provindex.composite.panel.Axis;
import org.provindex.composite.panel.Span;

/**
 * The indicator that is normalised: its code, direction (+1 or -1) and fixed points, and the axis
 * that its cells lie on.
 */
public record Subject(String code, int direction, Posts posts, Axis axis) {
    Place place(int cell) {
        return axis.place(code, cell);
    }

    /** The place of a span: the indicator and, if it is one period, that period. */
    Place place(Span span) {
        int areas = axis.areas().size();
        return span.size() == areas && areas > 0
                ? Place.of(code, axis.periods().get(span.from() / areas))
                : Place.ofIndicator(code);
    }
}
