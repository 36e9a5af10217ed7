package org.provindex.composite.impute;

import org.provindex.composite.panel.Axis;
import org.provindex.composite.panel.Over;
import org.provindex.composite.panel.Span;

/** The mean of the other areas: of the period, of all periods pooled, or of a base period. */
public record Mean(Over over) implements ColumnImputation {
    @Override
    public double[] fill(Column column) {
        double[] filled = column.values().clone();
        Axis axis = column.axis();
        for (int t = 0; t < axis.periods().size(); t++) {
            Span span = axis.span(t);
            double centre = Centre.MEAN.of(column.values(), over.fit(axis, t), cell -> true);
            for (int c = span.from(); c < span.to(); c++) {
                if (filled[c] != filled[c]) filled[c] = centre;
            }
        }
        return filled;
    }
}
