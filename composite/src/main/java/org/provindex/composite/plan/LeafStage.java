package org.provindex.composite.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.provindex.composite.fault.NotFiniteValueException;
import org.provindex.composite.mark.Mark;
import org.provindex.composite.normalise.Normalisation;
import org.provindex.composite.normalise.Subject;
import org.provindex.composite.panel.Axis;
import org.provindex.composite.panel.Over;
import org.provindex.composite.panel.Panel;
import org.provindex.composite.panel.Span;

/**
 * Everything that is done to single indicators: denominate, screen, impute, treat, normalise. A
 * column for each leaf and step, NaN where there is no value.
 */
public final class LeafStage {
    private final Layout layout;
    private final Axis axis;
    private final double[][] raw;
    private final double[][] denominated;
    private final boolean[][] inactive;
    private final boolean[] excludedCells;
    private final double[][] screened;
    private final double[][] imputed;
    private final double[][] treated;
    private final String[][] treatments;
    private final double[][] directed;
    private final double[][] normalised;
    private final Leaves start;
    private final List<Mark> marks = new ArrayList<>();

    private LeafStage(Layout layout, Panel panel, DataError error) {
        this.layout = layout;
        this.axis = panel.axis();
        int leaves = layout.leafCount();
        raw = new double[leaves][];
        denominated = new double[leaves][];
        for (int k = 0; k < leaves; k++) {
            var leaf = layout.leaf(k);
            raw[k] = panel.column(leaf.indicator());
            denominated[k] =
                    leaf.denominate().isEmpty()
                            ? raw[k]
                            : leaf.denominate()
                                    .get()
                                    .divide(
                                            raw[k],
                                            panel.column(leaf.denominate().get().by()),
                                            axis);
            denominated[k] = error.disturb(k, denominated[k]);
        }
        Screen screen = new Screen(layout, axis, denominated, marks);
        inactive = screen.inactive();
        excludedCells = screen.excludedCells();
        screened = screen.screened();
        imputed = new double[leaves][];
        treated = new double[leaves][];
        treatments = new String[leaves][];
        normalised = new double[leaves][];
        Impute impute = new Impute(layout, panel, screened);
        for (int k = 0; k < leaves; k++) {
            imputed[k] = impute.fill(k);
            for (int c = 0; c < imputed[k].length; c++) {
                if (excludedCells[c] || inactive[k][c / axis.areas().size()]) {
                    imputed[k][c] = Double.NaN;
                }
            }
            treated[k] = new double[axis.cells()];
            treatments[k] =
                    layout.steps(k).treat().treat(layout.code(k), axis, imputed[k], treated[k]);
        }
        directed = new double[leaves][axis.cells()];
        for (int k = 0; k < leaves; k++) {
            // + 0.0 keeps the negative of a zero from being -0.0.
            for (int c = 0; c < axis.cells(); c++) {
                directed[k][c] = layout.direction(k) * treated[k][c] + 0.0;
            }
            normalised[k] = new double[axis.cells()];
            normalise(k, normalised[k]);
            checkFinite(k);
        }
        start = new Leaves(layout, axis, normalised, inactive);
    }

    /** Values near the ends of what a double can hold overflow; that must not pass for a gap. */
    private void checkFinite(int leaf) {
        for (int c = 0; c < axis.cells(); c++) {
            double score = normalised[leaf][c];
            boolean lost = Double.isNaN(score) && !Double.isNaN(treated[leaf][c]);
            if (inactive[leaf][c / axis.areas().size()]) continue;
            if (lost || Double.isInfinite(score) || Double.isInfinite(treated[leaf][c])) {
                throw new NotFiniteValueException(
                        axis.place(layout.code(leaf), c),
                        "%s (raw %s) has a score of %s: too large or too small to compute with"
                                .formatted(treated[leaf][c], raw[leaf][c], score));
            }
        }
    }

    public static LeafStage of(Layout layout, Panel panel) {
        return new LeafStage(layout, panel, (leaf, values) -> values);
    }

    /** The same from values that are not exactly those of the panel. */
    public static LeafStage of(Layout layout, Panel panel, DataError error) {
        return new LeafStage(layout, panel, error);
    }

    /** An error of measurement, applied to the denominated values. */
    public interface DataError {
        double[] disturb(int leaf, double[] values);
    }

    /** Normalises the treated values of a leaf into a column that may be used again. */
    void normalise(int leaf, double[] out) {
        Normalisation method = layout.steps(leaf).normalise();
        int direction = layout.direction(leaf);
        Subject subject =
                new Subject(layout.code(leaf), direction, layout.leaf(leaf).posts(), axis);
        if (method.over().equals(Over.POOLED) && !inactive(leaf)) {
            method.normalise(subject, directed[leaf], axis.all(), axis.all(), out);
            return;
        }
        for (int t = 0; t < axis.periods().size(); t++) {
            if (inactive[leaf][t]) {
                Arrays.fill(out, axis.span(t).from(), axis.span(t).to(), Double.NaN);
                continue;
            }
            Span fit = method.over().fit(axis, t);
            method.normalise(subject, directed[leaf], fit, axis.span(t), out);
        }
    }

    public Layout layout() {
        return layout;
    }

    public Axis axis() {
        return axis;
    }

    public double[] raw(int leaf) {
        return raw[leaf];
    }

    public double[] denominated(int leaf) {
        return denominated[leaf];
    }

    /** The observed values that take part: without areas and indicators that are left out. */
    public double[] screened(int leaf) {
        return screened[leaf];
    }

    public double[] imputed(int leaf) {
        return imputed[leaf];
    }

    public double[] treated(int leaf) {
        return treated[leaf];
    }

    /** What the treatment did to a leaf in a period; empty where nothing. */
    public String treatment(int leaf, int period) {
        return treatments[leaf][period];
    }

    public double[] normalised(int leaf) {
        return normalised[leaf];
    }

    /** What walks over the tree start from. */
    public Leaves start() {
        return start;
    }

    /** Whether a leaf is left out of a period. */
    public boolean inactive(int leaf, int period) {
        return inactive[leaf][period];
    }

    /** Whether a leaf is left out of every period. */
    private boolean inactive(int leaf) {
        for (boolean each : inactive[leaf]) {
            if (!each) return false;
        }
        return true;
    }

    /** Whether an area is left out of a period, by cell. */
    public boolean excluded(int cell) {
        return excludedCells[cell];
    }

    public List<Mark> marks() {
        return marks;
    }
}
