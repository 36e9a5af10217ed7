package org.provindex.composite.frozen;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * A figure that went in.
 *
 * @param value exact, in the indicator's own unit
 * @param source which observation it is, and as of when; free text of whoever assembled the panel
 */
public record FrozenInput(
        String indicator, String area, String period, BigDecimal value, String source) {
    /** By indicator, then period, then area. */
    public static final Comparator<FrozenInput> ORDER =
            Comparator.comparing(FrozenInput::indicator)
                    .thenComparing(FrozenInput::period)
                    .thenComparing(FrozenInput::area);

    public FrozenInput {
        // One way of writing equal values.
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }
}
