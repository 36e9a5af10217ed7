package org.provindex.composite.normalise;

import org.provindex.composite.fault.DegenerateIndicatorException;
import org.provindex.composite.panel.Over;
import org.provindex.composite.panel.Span;

/** Vector normalisation {@code x / √Σx²} of directed values, usual before TOPSIS. */
public record VectorNorm(Over over) implements Normalisation {
    @Override
    public void normalise(Subject subject, double[] x, Span fit, Span target, double[] out) {
        double squares = 0;
        for (int c = fit.from(); c < fit.to(); c++) {
            if (x[c] == x[c]) squares += x[c] * x[c];
        }
        if (squares == 0) {
            throw new DegenerateIndicatorException(
                    subject.place(fit), "no value differs from 0, so the norm is 0");
        }
        double norm = Math.sqrt(squares);
        for (int c = target.from(); c < target.to(); c++) out[c] = x[c] / norm;
    }
}
