package org.provindex.reading.area;

import java.util.List;

/**
 * An area with all names it goes by.
 *
 * @param code {@code CN-SX}, {@code 141000}, {@code X-CENTRAL6}, {@code CN}
 * @param level what kind of area it is
 * @param parent code of the area it belongs to, empty if none
 * @param names English and Chinese names and aliases, the usual one first
 */
public record AreaName(String code, Level level, String parent, List<String> names) {

    /** Levels of area. */
    public enum Level {
        WORLD,
        COUNTRY,
        PROVINCE,
        PREFECTURE,
        COUNTY,
        GROUP
    }

    /** Copies the names. */
    public AreaName {
        names = List.copyOf(names);
    }
}
