package org.provindex.reading.table.label;

import java.math.BigDecimal;

/**
 * What a cell says where a value is expected.
 *
 * @param state whether it is one
 * @param value the value, zero if it is none
 * @param status status of SDMX CL_OBS_STATUS that a flag beside the number tells, empty if none
 * @param unit words behind the number, such as {@code %} or {@code 亿}, empty if none
 * @param inBrackets whether it is written in brackets, as accountants write what is below zero
 * @param reason why it is refused, empty if it is not
 */
public record NumberReading(
        State state,
        BigDecimal value,
        String status,
        String unit,
        boolean inBrackets,
        String reason) {
    /** Whether a cell holds a value. */
    public enum State {
        VALUE,
        MISSING,
        REFUSED
    }

    static final NumberReading MISSING =
            new NumberReading(State.MISSING, BigDecimal.ZERO, "", "", false, "");

    static NumberReading of(BigDecimal value, String status, String unit) {
        return new NumberReading(State.VALUE, value, status, unit, false, "");
    }

    static NumberReading below(BigDecimal value) {
        return new NumberReading(State.VALUE, value.negate(), "", "", true, "");
    }

    static NumberReading refused(String reason) {
        return new NumberReading(State.REFUSED, BigDecimal.ZERO, "", "", false, reason);
    }

    public boolean isValue() {
        return state == State.VALUE;
    }

    public boolean isMissing() {
        return state == State.MISSING;
    }
}
