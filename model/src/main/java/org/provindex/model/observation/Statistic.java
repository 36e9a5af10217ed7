package org.provindex.model.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.provindex.model.Words;

/** A value of the area itself, or the mean over a universe named by the scope. */
public enum Statistic {
    VALUE,
    MEAN;

    @JsonCreator
    public static Statistic parse(String word) {
        return Words.parse(Statistic.class, word);
    }

    @JsonValue
    public String word() {
        return Words.of(this);
    }
}
