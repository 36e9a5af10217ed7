package org.provindex.model.area;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Code of an area: ISO 3166 ({@code CN}, {@code CN-SX}), a national or NUTS code ({@code 141000},
 * {@code AT11}), {@code WORLD} or a group ({@code X-CENTRAL6}).
 */
public record AreaCode(@JsonValue String value) implements Comparable<AreaCode> {
    private static final Pattern FORM =
            Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,4})?|[0-9A-Z]{3,12}|X-[A-Z0-9-]{2,24}");

    public AreaCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an area code: '%s'".formatted(value));
        }
    }

    @JsonCreator
    public static AreaCode of(String value) {
        return new AreaCode(value);
    }

    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
