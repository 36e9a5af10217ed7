package org.provindex.reading.quantity;

import java.math.BigDecimal;

/**
 * A number in a text with its scale and unit.
 *
 * @param from first token, with the words that bound it ({@code more than})
 * @param core first token of the number itself
 * @param to behind the last token, unit included
 * @param value in the base unit: {@code 1.2 million kilometers} is 1200000
 * @param unit unit of the claim, {@code count} where the text names none
 * @param form what kind of number it is
 * @param bound how it bounds the value
 * @param explicitUnit whether the unit stands in the text
 * @param scaled whether a scale such as {@code million} stands in the text
 * @param words whether the number is spelled out
 */
public record Quantity(
        int from,
        int core,
        int to,
        BigDecimal value,
        String unit,
        Form form,
        Bound bound,
        boolean explicitUnit,
        boolean scaled,
        boolean words) {

    /** Kinds of number. */
    public enum Form {
        COUNT,
        PERCENT,
        POINTS,
        MONEY,
        MEASURED,
        TIMES,
        FRACTION,
        DURATION,
        ORDINAL,
        TOP
    }

    /** Whether it may be a place in a ranking. */
    public boolean isOrdinal() {
        return form == Form.ORDINAL || form == Form.TOP;
    }

    /**
     * Whether it is a number without scale and unit, such as {@code 22.2} in {@code 22.2, 35 and 7
     * percent}.
     */
    boolean isBare() {
        return form == Form.COUNT && !explicitUnit && !scaled;
    }

    /** The same number, which counts percentage points. */
    public Quantity inPoints() {
        return sharing("pp", Form.POINTS, BigDecimal.ONE);
    }

    /** The same number with another unit, and multiplied if the unit's scale was shared. */
    Quantity sharing(String unit, Form form, BigDecimal factor) {
        return new Quantity(
                from,
                core,
                to,
                value.multiply(factor).stripTrailingZeros(),
                unit,
                form,
                bound,
                true,
                scaled,
                words);
    }
}
