package org.provindex.reading.table.layout;

/** What a column holds. */
public enum Role {
    AREA,
    CODE,
    PERIOD,
    INDICATOR,
    UNIT,
    SCALE,
    STATUS,
    /** Flags of the column to its left. */
    FLAG,
    VALUE,
    /** Words that tell rows apart and are none of the above. */
    TEXT,
    IGNORED,
    EMPTY
}
