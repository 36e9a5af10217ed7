package org.provindex.composite.normalise;

import org.provindex.composite.fault.DegenerateIndicatorException;
import org.provindex.composite.fault.NoDataException;
import org.provindex.composite.fault.Place;
import org.provindex.composite.panel.Over;
import org.provindex.composite.panel.Span;

/**
 * Distance to a reference area of the universe: {@code (x - min) / (x_ref - min)} of directed
 * values, cut at 1 if capped. Pooled, each period has its own reference value and the common
 * minimum.
 */
public record DistanceToReference(String area, boolean capped, Over over) implements Normalisation {
    @Override
    public void normalise(Subject subject, double[] x, Span fit, Span target, double[] out) {
        int areas = subject.axis().areas().size();
        int reference = subject.axis().area(area);
        double min = Extent.of(subject, x, fit).min();
        for (int start = target.from(); start < target.to(); start += areas) {
            int period = (over instanceof Over.Base ? fit.from() : start) / areas;
            double best = x[period * areas + reference];
            if (best != best) {
                Place place = Place.of(subject.code(), area, subject.axis().periods().get(period));
                throw new NoDataException(place, "the reference area has no value");
            }
            if (best == min) {
                Place place = Place.of(subject.code(), area, subject.axis().periods().get(period));
                throw new DegenerateIndicatorException(
                        place, "the reference area has the worst value: it would divide by zero");
            }
            for (int c = start; c < start + areas; c++) {
                double z = (x[c] - min) / (best - min);
                out[c] = capped && z > 1 ? 1 : z;
            }
        }
    }
}
