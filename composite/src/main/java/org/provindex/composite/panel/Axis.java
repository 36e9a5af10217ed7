package org.provindex.composite.panel;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.provindex.composite.fault.Place;
import org.provindex.composite.fault.UnknownAreaException;
import org.provindex.composite.fault.UnknownPeriodException;

/**
 * The areas and periods of a panel in their canonical order (areas by code, periods in time), and
 * the cell that each pair of them has in a column: {@code period · areas + area}. The order of the
 * input rows has no effect, so that sums come out equal to the last bit.
 */
public final class Axis {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

    /** Numbers by size and before all else, so that period 9 comes before 10; the rest by code. */
    static final Comparator<String> PERIODS =
            Comparator.comparing((String period) -> !NUMBER.matcher(period).matches())
                    .thenComparing(
                            period ->
                                    NUMBER.matcher(period).matches() ? Long.parseLong(period) : 0L)
                    .thenComparing(Comparator.naturalOrder());

    private final List<String> areas;
    private final List<String> periods;
    private final Map<String, Integer> areaIndex;
    private final Map<String, Integer> periodIndex;

    Axis(List<String> areas, List<String> periods) {
        this.areas = List.copyOf(areas);
        this.periods = List.copyOf(periods);
        this.areaIndex = index(this.areas);
        this.periodIndex = index(this.periods);
    }

    private static Map<String, Integer> index(List<String> codes) {
        var index = new HashMap<String, Integer>();
        for (String code : codes) index.put(code, index.size());
        return Map.copyOf(index);
    }

    public List<String> areas() {
        return areas;
    }

    public List<String> periods() {
        return periods;
    }

    /** Number of cells of a column. */
    public int cells() {
        return areas.size() * periods.size();
    }

    public boolean hasArea(String area) {
        return areaIndex.containsKey(area);
    }

    public boolean hasPeriod(String period) {
        return periodIndex.containsKey(period);
    }

    /**
     * @throws UnknownAreaException if the panel does not have it
     */
    public int area(String area) {
        Integer index = areaIndex.get(area);
        if (index == null) {
            throw new UnknownAreaException(Place.ofArea(area), "the panel has no such area");
        }
        return index;
    }

    /**
     * @throws UnknownPeriodException if the panel does not have it
     */
    public int period(String period) {
        Integer index = periodIndex.get(period);
        if (index == null) {
            throw new UnknownPeriodException(
                    Place.ofPeriod(period), "the panel has no such period; it has " + periods);
        }
        return index;
    }

    /** The cells of one period. */
    public Span span(int period) {
        return new Span(period * areas.size(), (period + 1) * areas.size());
    }

    /** The cells of all periods. */
    public Span all() {
        return new Span(0, cells());
    }

    public int cell(String area, String period) {
        return period(period) * areas.size() + area(area);
    }

    /** The place of a cell of an indicator, for messages. */
    public Place place(String indicator, int cell) {
        return Place.of(
                indicator, areas.get(cell % areas.size()), periods.get(cell / areas.size()));
    }
}
