package org.provindex.reading.table.label;

import java.util.List;
import org.provindex.reading.area.AreaName;

/**
 * What a label says where an area is expected.
 *
 * @param state how far it is known
 * @param areas the area; all areas of the name where it is shared; empty if it is none
 */
public record AreaReading(State state, List<AreaName> areas) {
    /** How far an area is known. */
    public enum State {
        AREA,
        /** Several areas share the name. */
        SHARED,
        /** The sum of a table. */
        TOTAL,
        /** A part of an area, which is no area of its own. */
        PART,
        UNKNOWN
    }

    static final AreaReading UNKNOWN = new AreaReading(State.UNKNOWN, List.of());
    static final AreaReading TOTAL = new AreaReading(State.TOTAL, List.of());
    static final AreaReading PART = new AreaReading(State.PART, List.of());

    static AreaReading of(AreaName area) {
        return new AreaReading(State.AREA, List.of(area));
    }

    public boolean isArea() {
        return state == State.AREA;
    }

    /** Whether it names one area or more. */
    public boolean names() {
        return state == State.AREA || state == State.SHARED;
    }

    public AreaName area() {
        return areas.get(0);
    }
}
