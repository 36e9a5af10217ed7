package org.provindex.model.observation;

import org.provindex.model.period.Period;

/**
 * What an observation is about: the cell key. At any revision a cell has at most one row that is in
 * force.
 *
 * @param indicatorId surrogate key of the indicator
 * @param areaId surrogate key of the area
 * @param scope code of the group ranked in or averaged over; empty otherwise
 * @param releaseId surrogate key of the source release
 */
public record Cell(
        int indicatorId,
        int areaId,
        Period period,
        Measure measure,
        Kind kind,
        String scope,
        int releaseId) {
    public Cell {
        if (measure == Measure.RANK && scope.isEmpty()) {
            throw new IllegalArgumentException(
                    "A rank needs the group it was given in as its scope");
        }
    }

    /** An actual level of the area itself. */
    public static Cell level(int indicatorId, int areaId, Period period, int releaseId) {
        return new Cell(indicatorId, areaId, period, Measure.LEVEL, Kind.ACTUAL, "", releaseId);
    }
}
