package org.provindex.composite.plan;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.provindex.composite.fault.OutOfDomainException;
import org.provindex.composite.panel.Axis;
import org.provindex.composite.panel.Span;

/** The normalised leaves that walks over the tree start from; shared by threads. */
public final class Leaves {
    private static final double[] UNKNOWN = new double[0];

    private final Layout layout;
    private final Axis axis;
    private final double[][] normalised;
    private final boolean[][] inactive;
    private final boolean[][] complete;
    private final AtomicReferenceArray<double[]> logarithms;

    Leaves(Layout layout, Axis axis, double[][] normalised, boolean[][] inactive) {
        this.layout = layout;
        this.axis = axis;
        this.normalised = normalised;
        this.inactive = inactive;
        complete = new boolean[normalised.length][axis.periods().size()];
        logarithms = new AtomicReferenceArray<>(normalised.length);
        look();
    }

    /** Looks where every area has a value; to be called again when the columns were filled anew. */
    void look() {
        for (int k = 0; k < normalised.length; k++) {
            logarithms.set(k, UNKNOWN);
            for (int t = 0; t < complete[k].length; t++) {
                Span span = axis.span(t);
                complete[k][t] = complete(normalised[k], span);
            }
        }
    }

    private static boolean complete(double[] column, Span span) {
        for (int c = span.from(); c < span.to(); c++) {
            if (column[c] != column[c]) return false;
        }
        return true;
    }

    double[] normalised(int leaf) {
        return normalised[leaf];
    }

    boolean complete(int leaf, int period) {
        return complete[leaf][period];
    }

    boolean inactive(int leaf, int period) {
        return inactive[leaf][period];
    }

    /**
     * Logarithms of the normalised values of a leaf, taken once (or by two threads at once, to the
     * same bits).
     *
     * @throws OutOfDomainException if one is zero or negative
     */
    double[] logarithms(int leaf) {
        double[] known = logarithms.get(leaf);
        if (known.length > 0) return known;
        double[] logs = new double[axis.cells()];
        Arrays.fill(logs, Double.NaN);
        for (int c = 0; c < logs.length; c++) {
            double score = normalised[leaf][c];
            if (score <= 0) {
                throw new OutOfDomainException(
                        axis.place(layout.code(leaf), c),
                        "a score of %s has no place in a geometric mean; it must be above 0"
                                .formatted(score));
            }
            logs[c] = StrictMath.log(score);
        }
        logarithms.set(leaf, logs);
        return logs;
    }
}
