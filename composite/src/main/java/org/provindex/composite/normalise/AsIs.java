package org.provindex.composite.normalise;

import org.provindex.composite.panel.Over;
import org.provindex.composite.panel.Span;

/** No normalisation: the directed value itself, for data that are scores already. */
public record AsIs() implements Normalisation {
    @Override
    public Over over() {
        return Over.EACH_PERIOD;
    }

    @Override
    public void normalise(Subject subject, double[] x, Span fit, Span target, double[] out) {
        System.arraycopy(x, target.from(), out, target.from(), target.size());
    }
}
