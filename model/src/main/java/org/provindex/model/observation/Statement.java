package org.provindex.model.observation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of a cell. Two statements that are equal but for trailing zeros say the same.
 *
 * @param value in the unit's base unit, exact; null withdraws what the release said before
 * @param unitId surrogate key of the base unit
 * @param status one letter of SDMX CL_OBS_STATUS; {@code A} is normal
 * @param orderAssumed whether the place is only the order of naming
 * @param seriesBreak whether the series cannot be compared with the period before
 * @param plan the plan that set a target, where one is named
 */
public record Statement(
        @Nullable BigDecimal value,
        int unitId,
        Comparator comparator,
        Statistic statistic,
        String status,
        boolean orderAssumed,
        boolean seriesBreak,
        @Nullable String plan) {

    public Statement {
        if (status.length() != 1 || status.charAt(0) < 'A' || status.charAt(0) > 'Z') {
            throw new IllegalArgumentException(
                    "'%s' is no observation status; write one letter of CL_OBS_STATUS"
                            .formatted(status));
        }
    }

    /** A plain exact value. */
    public static Statement of(BigDecimal value, int unitId) {
        return new Statement(
                value, unitId, Comparator.EQ, Statistic.VALUE, "A", false, false, null);
    }

    /** That the release does not say what it said before. */
    public static Statement withdrawn(int unitId) {
        return new Statement(null, unitId, Comparator.EQ, Statistic.VALUE, "A", false, false, null);
    }

    public Statement withStatus(String newStatus) {
        return new Statement(
                value, unitId, comparator, statistic, newStatus, orderAssumed, seriesBreak, plan);
    }
}
