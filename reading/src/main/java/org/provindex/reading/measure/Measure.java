package org.provindex.reading.measure;

import java.util.Locale;

/** What a value says about its indicator. */
public enum Measure {
    /** How much there is. */
    LEVEL,
    /** Change against an earlier period. */
    GROWTH,
    /** A place in a ranking. */
    RANK,
    /** Best (1) or worst (-1) of a group, told without a number. */
    EXTREME;

    /** Its code, such as {@code growth}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
