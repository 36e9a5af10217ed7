package org.provindex.ranking.table;

import java.math.BigDecimal;

/**
 * An observation as it goes into an index.
 *
 * @param year in which it stands; that of the last point of the year where the methodology says so
 * @param value exact, in the base unit of the indicator
 * @param observation id as in URLs
 * @param vintage id of the revision that recorded it
 */
public record Figure(
        String indicator,
        String area,
        String year,
        BigDecimal value,
        String observation,
        String source,
        String release,
        long vintage) {

    /** The cell it fills. */
    public Cell cell() {
        return new Cell(indicator, area, year);
    }

    /** A cell of the panel. */
    public record Cell(String indicator, String area, String year) {}
}
