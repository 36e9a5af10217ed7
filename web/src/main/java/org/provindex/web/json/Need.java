package org.provindex.web.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the constructor of a record that comes from outside asks of its fields. */
public final class Need {
    private Need() {}

    /**
     * @throws IllegalArgumentException that names the field, if it is missing
     */
    public static <T> T field(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("The field '%s' is needed".formatted(name));
        }
        return value;
    }

    /**
     * @throws IllegalArgumentException that names the field, if it is missing, blank or longer than
     *     {@code most} characters
     */
    public static String text(@Nullable String value, String name, int most) {
        String text = field(value, name);
        if (text.isBlank() || text.length() > most) {
            throw new IllegalArgumentException(
                    "The field '%s' must have 1 to %d characters".formatted(name, most));
        }
        return text;
    }

    public static <T> List<T> list(@Nullable List<T> value) {
        return value == null ? List.of() : List.copyOf(value);
    }

    public static String oneOf(@Nullable String value, String name, List<String> allowed) {
        if (!allowed.contains(field(value, name))) {
            throw new IllegalArgumentException(
                    "The field '%s' must be one of %s".formatted(name, String.join(", ", allowed)));
        }
        return value;
    }
}
