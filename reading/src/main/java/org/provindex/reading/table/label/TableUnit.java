package org.provindex.reading.table.label;

import java.math.BigDecimal;

/**
 * A unit as a table writes it.
 *
 * @param base code of the base unit, such as {@code CNY}; empty for a scale without a unit
 * @param factor what a value is multiplied by to come to the base unit
 * @param text the words of the table
 */
public record TableUnit(String base, BigDecimal factor, String text) {
    /** Whether only a scale is told: {@code million}. */
    public boolean isBare() {
        return base.isEmpty();
    }

    /** Whether it makes the same values of the same figures. */
    public boolean same(TableUnit other) {
        return base.equals(other.base) && factor.compareTo(other.factor) == 0;
    }
}
