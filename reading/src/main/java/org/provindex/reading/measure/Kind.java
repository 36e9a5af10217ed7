package org.provindex.reading.measure;

import java.util.Locale;

/** Whether a value was measured, is aimed at or is foreseen. */
public enum Kind {
    ACTUAL,
    TARGET,
    FORECAST;

    /** Its code, such as {@code target}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
