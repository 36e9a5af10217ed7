package org.provindex.model.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.provindex.model.Words;

/** How the true value stands to the one said: equal, above or below a bound, or about. */
public enum Comparator {
    EQ,
    GT,
    LT,
    GE,
    LE,
    APPROX;

    @JsonCreator
    public static Comparator parse(String word) {
        return Words.parse(Comparator.class, word);
    }

    @JsonValue
    public String word() {
        return Words.of(this);
    }
}
