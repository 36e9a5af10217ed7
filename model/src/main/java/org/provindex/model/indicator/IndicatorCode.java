package org.provindex.model.indicator;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Code of an indicator: lower-case words joined by hyphens, at most 80 characters ({@code
 * software-revenue}).
 */
public record IndicatorCode(@JsonValue String value) implements Comparable<IndicatorCode> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public IndicatorCode {
        if (value.length() > 80 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Not an indicator code: '%s'"
                            .formatted(value.length() > 80 ? value.substring(0, 80) + "…" : value));
        }
    }

    @JsonCreator
    public static IndicatorCode of(String value) {
        return new IndicatorCode(value);
    }

    @Override
    public int compareTo(IndicatorCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
