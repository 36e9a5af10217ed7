package org.provindex.composite.impute;

import java.util.Map;
import org.provindex.composite.fault.Place;
import org.provindex.composite.fault.UnknownGroupingException;
import org.provindex.composite.panel.Axis;
import org.provindex.composite.panel.Over;
import org.provindex.composite.panel.Span;

/**
 * The mean or median of the areas of the same group.
 *
 * @param by name of a grouping of the panel
 */
public record GroupImputation(String by, Centre centre, Over over) implements Imputation {
    /**
     * @throws UnknownGroupingException if an area with a gap is in no group
     */
    public double[] fill(Column column, Map<String, String> groups) {
        double[] filled = column.values().clone();
        Axis axis = column.axis();
        int areas = axis.areas().size();
        String[] groupOf = new String[areas];
        for (int i = 0; i < areas; i++) groupOf[i] = groups.getOrDefault(axis.areas().get(i), "");
        for (int t = 0; t < axis.periods().size(); t++) {
            Span span = axis.span(t);
            Span fit = over.fit(axis, t);
            for (int c = span.from(); c < span.to(); c++) {
                if (filled[c] == filled[c]) continue;
                String group = groupOf[c % areas];
                if (group.isEmpty()) {
                    Place place = axis.place(column.code(), c);
                    throw new UnknownGroupingException(
                            place, "the area is in no group of '%s'".formatted(by));
                }
                filled[c] =
                        centre.of(
                                column.values(), fit, cell -> group.equals(groupOf[cell % areas]));
            }
        }
        return filled;
    }
}
