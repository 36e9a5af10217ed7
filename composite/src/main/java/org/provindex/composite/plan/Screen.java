package org.provindex.composite.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.provindex.composite.mark.Mark;
import org.provindex.composite.panel.Axis;
import org.provindex.composite.screen.Screening;

/** Leaves out, period by period, indicators and then areas with too little data. */
final class Screen {
    private final Layout layout;
    private final Axis axis;
    private final double[][] columns;
    private final List<Mark> marks;
    private final Screening demand;
    private final boolean[][] inactive;
    private final boolean[] excluded;

    Screen(Layout layout, Axis axis, double[][] columns, List<Mark> marks) {
        this.layout = layout;
        this.axis = axis;
        this.columns = columns;
        this.marks = marks;
        this.demand = layout.steps(layout.root()).screen();
        this.inactive = new boolean[columns.length][axis.periods().size()];
        this.excluded = new boolean[axis.cells()];
        for (int t = 0; t < axis.periods().size(); t++) {
            excludeIndicators(t);
            excludeAreas(t);
        }
    }

    private void excludeIndicators(int period) {
        if (demand.byIndicator() == 0) return;
        int areas = axis.areas().size();
        for (int k = 0; k < columns.length; k++) {
            int present = 0;
            for (int i = 0; i < areas; i++) {
                if (!Double.isNaN(columns[k][period * areas + i])) present++;
            }
            if (present > 0 && Screening.reaches(present, areas, demand.byIndicator())) continue;
            inactive[k][period] = true;
            marks.add(
                    Mark.ofAllAreas(
                            Mark.Kind.INDICATOR_EXCLUDED,
                            layout.code(k),
                            axis.periods().get(period),
                            String.format(
                                    Locale.ROOT,
                                    "%d of %d areas have a value; the minimum share is %s",
                                    present,
                                    areas,
                                    demand.byIndicator())));
        }
    }

    private void excludeAreas(int period) {
        if (demand.byArea() == 0) return;
        int areas = axis.areas().size();
        for (int i = 0; i < areas; i++) {
            int cell = period * areas + i;
            int present = 0;
            int demanded = 0;
            for (int k = 0; k < columns.length; k++) {
                if (inactive[k][period]) continue;
                demanded++;
                if (!Double.isNaN(columns[k][cell])) present++;
            }
            if (Screening.reaches(present, demanded, demand.byArea())) continue;
            excluded[cell] = true;
            marks.add(
                    Mark.of(
                            Mark.Kind.AREA_EXCLUDED,
                            layout.code(layout.root()),
                            axis.areas().get(i),
                            axis.periods().get(period),
                            String.format(
                                    Locale.ROOT,
                                    "%d of %d indicators have a value; the minimum share is %s",
                                    present,
                                    demanded,
                                    demand.byArea())));
        }
    }

    boolean[][] inactive() {
        return inactive;
    }

    boolean[] excludedCells() {
        return excluded;
    }

    /** The columns without what is left out. */
    double[][] screened() {
        int areas = axis.areas().size();
        double[][] screened = new double[columns.length][];
        for (int k = 0; k < columns.length; k++) {
            double[] column = columns[k].clone();
            for (int t = 0; t < axis.periods().size(); t++) {
                if (inactive[k][t]) {
                    Arrays.fill(column, t * areas, (t + 1) * areas, Double.NaN);
                }
            }
            for (int c = 0; c < column.length; c++) {
                if (excluded[c]) column[c] = Double.NaN;
            }
            screened[k] = column;
        }
        return screened;
    }
}
