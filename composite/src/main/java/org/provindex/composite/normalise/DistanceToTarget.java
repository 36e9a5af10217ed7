package org.provindex.composite.normalise;

import org.provindex.composite.fault.DegenerateIndicatorException;
import org.provindex.composite.fault.Place;
import org.provindex.composite.fault.StepNotApplicableException;
import org.provindex.composite.panel.Over;
import org.provindex.composite.panel.Span;

/**
 * Distance to a target: {@code (x - min) / (target - min)} of directed values, cut at 1 if capped.
 * The target is that of the indicator's {@link Posts}, in its own unit.
 */
public record DistanceToTarget(boolean capped, Over over) implements Normalisation {
    @Override
    public void normalise(Subject subject, double[] x, Span fit, Span target, double[] out) {
        if (subject.posts().target().isEmpty()) {
            throw new StepNotApplicableException(
                    Place.ofIndicator(subject.code()),
                    "normalisation 'distanceToTarget' needs a target at this indicator");
        }
        double goal = subject.direction() * subject.posts().target().getAsDouble();
        double min = Extent.of(subject, x, fit).min();
        if (goal <= min) {
            throw new DegenerateIndicatorException(
                    subject.place(fit),
                    "the target is not better than the worst value %s, so there is no distance to it"
                            .formatted(subject.direction() * min));
        }
        for (int c = target.from(); c < target.to(); c++) {
            double z = (x[c] - min) / (goal - min);
            out[c] = capped && z > 1 ? 1 : z;
        }
    }
}
