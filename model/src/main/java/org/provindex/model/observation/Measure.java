package org.provindex.model.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.provindex.model.Words;

/**
 * What a number says about its indicator. {@code extreme} claims ("the lowest of the six") carry no
 * number and stay claims.
 */
public enum Measure {
    LEVEL,
    GROWTH,
    RANK;

    @JsonCreator
    public static Measure parse(String word) {
        return Words.parse(Measure.class, word);
    }

    @JsonValue
    public String word() {
        return Words.of(this);
    }
}
