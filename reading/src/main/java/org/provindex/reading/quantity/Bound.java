package org.provindex.reading.quantity;

import java.util.Locale;

/**
 * How a stated number bounds the value: {@code eq}, {@code gt}, {@code lt}, {@code ge}, {@code le},
 * {@code approx}.
 */
public enum Bound {
    EQ,
    GT,
    LT,
    GE,
    LE,
    APPROX;

    /** The bound of a code such as {@code gt}. */
    public static Bound parse(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Its code, such as {@code gt}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
