package org.provindex.composite.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.provindex.composite.fault.DuplicateValueException;
import org.provindex.composite.fault.NotFiniteValueException;
import org.provindex.composite.fault.Place;

/** Collects the rows of a {@link Panel}, in any order. */
public final class PanelBuilder {
    private record Key(String area, String period) {}

    private final TreeSet<String> areas = new TreeSet<>();
    private final TreeSet<String> periods = new TreeSet<>(Axis.PERIODS);
    private final TreeMap<String, Map<Key, Double>> values = new TreeMap<>();
    private final TreeMap<String, Map<String, String>> groupings = new TreeMap<>();

    PanelBuilder() {}

    /** Declares an area, also one without any value. */
    public PanelBuilder area(String area) {
        areas.add(area);
        return this;
    }

    /** Declares a period, also one without any value. */
    public PanelBuilder period(String period) {
        periods.add(period);
        return this;
    }

    /** Declares an indicator, also one without any value. */
    public PanelBuilder indicator(String indicator) {
        values.computeIfAbsent(indicator, code -> new HashMap<>());
        return this;
    }

    /**
     * Adds one measurement.
     *
     * @throws NotFiniteValueException if the value is NaN or infinite
     * @throws DuplicateValueException if the cell has a value already
     */
    public PanelBuilder value(String indicator, String area, String period, double value) {
        if (!Double.isFinite(value)) {
            throw new NotFiniteValueException(
                    Place.of(indicator, area, period),
                    "%s is no measurement; leave a missing value out".formatted(value));
        }
        area(area).period(period).indicator(indicator);
        // -0.0 would sort before 0.0 and so break a tie between equal values.
        if (values.get(indicator).put(new Key(area, period), value + 0.0) != null) {
            throw new DuplicateValueException(
                    Place.of(indicator, area, period), "there is a value for this cell already");
        }
        return this;
    }

    /**
     * Puts an area into a group of a grouping, for imputation and decomposition by group.
     *
     * @throws DuplicateValueException if it is in another group of the grouping already
     */
    public PanelBuilder group(String grouping, String area, String group) {
        String before =
                groupings.computeIfAbsent(grouping, name -> new TreeMap<>()).put(area, group);
        if (before != null && !before.equals(group)) {
            throw new DuplicateValueException(
                    Place.ofArea(area),
                    "is in two groups of '%s': %s and %s".formatted(grouping, before, group));
        }
        return this;
    }

    public Panel build() {
        List<String> ordered = new ArrayList<>(areas);
        Axis axis = new Axis(ordered, new ArrayList<>(periods));
        var columns = new TreeMap<String, double[]>();
        values.forEach(
                (indicator, cells) -> {
                    double[] column = new double[axis.cells()];
                    Arrays.fill(column, Double.NaN);
                    cells.forEach(
                            (key, value) -> column[axis.cell(key.area(), key.period())] = value);
                    columns.put(indicator, column);
                });
        var groups = new TreeMap<String, Map<String, String>>();
        groupings.forEach((name, members) -> groups.put(name, Map.copyOf(members)));
        return new Panel(
                axis, Collections.unmodifiableMap(columns), Collections.unmodifiableMap(groups));
    }
}
