package org.provindex.composite.panel;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.provindex.composite.fault.Place;
import org.provindex.composite.fault.UnknownGroupingException;
import org.provindex.composite.fault.UnknownIndicatorException;

/**
 * Figures by area, period and indicator, each in the indicator's own unit, immutable. A missing
 * measurement is absent: {@link #value} is empty there, and NaN is refused on the way in. Areas,
 * periods and indicators stand in the order of their codes, whatever the order of the input.
 */
public final class Panel {
    private final Axis axis;
    private final Map<String, double[]> columns;
    private final Map<String, Map<String, String>> groupings;

    Panel(Axis axis, Map<String, double[]> columns, Map<String, Map<String, String>> groupings) {
        this.axis = axis;
        this.columns = columns;
        this.groupings = groupings;
    }

    public static PanelBuilder builder() {
        return new PanelBuilder();
    }

    public Axis axis() {
        return axis;
    }

    public List<String> areas() {
        return axis.areas();
    }

    public List<String> periods() {
        return axis.periods();
    }

    public Set<String> indicators() {
        return columns.keySet();
    }

    public boolean hasIndicator(String indicator) {
        return columns.containsKey(indicator);
    }

    /** The value of a cell, empty where nothing was measured. */
    public OptionalDouble value(String indicator, String area, String period) {
        double value = dense(indicator)[axis.cell(area, period)];
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * A copy of an indicator's column in the order of {@link Axis}, for numerical code: here, and
     * only here, NaN stands for an absent value.
     *
     * @throws UnknownIndicatorException if the panel does not have it
     */
    public double[] column(String indicator) {
        return dense(indicator).clone();
    }

    private double[] dense(String indicator) {
        double[] column = columns.get(indicator);
        if (column == null) {
            throw new UnknownIndicatorException(
                    Place.ofIndicator(indicator), "the panel has no such indicator");
        }
        return column;
    }

    public Set<String> groupings() {
        return groupings.keySet();
    }

    /**
     * The group of each area in a grouping such as {@code income-group}.
     *
     * @throws UnknownGroupingException if the panel does not have it
     */
    public Map<String, String> grouping(String name) {
        Map<String, String> groups = groupings.get(name);
        if (groups == null) {
            throw new UnknownGroupingException(
                    Place.nowhere(),
                    "the panel has no grouping '%s'; it has %s"
                            .formatted(name, groupings.keySet()));
        }
        return groups;
    }

    /**
     * The same panel with another value in one cell, as if that had been measured.
     *
     * @throws UnknownIndicatorException if the panel does not have it
     */
    public Panel with(String indicator, String area, String period, double value) {
        if (!Double.isFinite(value)) {
            throw new org.provindex.composite.fault.NotFiniteValueException(
                    Place.of(indicator, area, period), value + " is no measurement");
        }
        double[] column = column(indicator);
        column[axis.cell(area, period)] = value + 0.0;
        var changed = new TreeMap<>(columns);
        changed.put(indicator, column);
        return new Panel(axis, java.util.Collections.unmodifiableMap(changed), groupings);
    }

    /** The same panel with these areas only: the universe of an index. */
    public Panel withAreas(Collection<String> chosen) {
        return select(chosen.stream().distinct().sorted().toList(), axis.periods());
    }

    /** The same panel with these periods only. */
    public Panel withPeriods(Collection<String> chosen) {
        return select(axis.areas(), chosen.stream().distinct().sorted(Axis.PERIODS).toList());
    }

    private Panel select(List<String> areas, List<String> periods) {
        Axis narrow = new Axis(areas, periods);
        int[] cells = new int[narrow.cells()];
        for (int t = 0; t < periods.size(); t++) {
            for (int i = 0; i < areas.size(); i++) {
                cells[t * areas.size() + i] = axis.cell(areas.get(i), periods.get(t));
            }
        }
        var chosen = new TreeMap<String, double[]>();
        columns.forEach(
                (code, column) ->
                        chosen.put(
                                code, Arrays.stream(cells).mapToDouble(c -> column[c]).toArray()));
        return new Panel(narrow, java.util.Collections.unmodifiableMap(chosen), groupings);
    }
}
