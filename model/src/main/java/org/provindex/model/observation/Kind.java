package org.provindex.model.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.provindex.model.Words;

/** Whether a number was measured, set as a goal, or expected. */
public enum Kind {
    ACTUAL,
    TARGET,
    FORECAST;

    @JsonCreator
    public static Kind parse(String word) {
        return Words.parse(Kind.class, word);
    }

    @JsonValue
    public String word() {
        return Words.of(this);
    }
}
