package org.provindex.model.area;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.provindex.model.Words;

/**
 * Where an area stands. Values of smaller areas are never summed to those of larger ones by
 * themselves.
 */
public enum AreaLevel {
    WORLD,
    COUNTRY,
    PROVINCE,
    PREFECTURE,
    COUNTY,
    /** A set of areas with dated members, of any levels. */
    GROUP;

    @JsonCreator
    public static AreaLevel parse(String word) {
        return Words.parse(AreaLevel.class, word);
    }

    @JsonValue
    public String word() {
        return Words.of(this);
    }
}
