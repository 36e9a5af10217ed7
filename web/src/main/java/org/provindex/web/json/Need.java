package org.provindex.web.json;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the constructor of a record that comes from outside asks of its fields. Everything here
 * throws {@link InvalidFieldException}, which names the field.
 */
public final class Need {
    private Need() {}

    public static <T> T field(@Nullable T value, String name) {
        if (value == null) {
            throw new InvalidFieldException(name, "The field '%s' is needed".formatted(name));
        }
        return value;
    }

    /** A text that is neither missing nor blank and has at most {@code most} characters. */
    public static String text(@Nullable String value, String name, int most) {
        String text = field(value, name);
        if (text.isBlank() || text.length() > most) {
            throw new InvalidFieldException(
                    name, "The field '%s' must have 1 to %d characters".formatted(name, most));
        }
        return text;
    }

    /** A text that may be missing. */
    public static @Nullable String optional(@Nullable String value, String name, int most) {
        return value == null ? null : text(value, name, most);
    }

    /**
     * A code that can stand in an address: letters, digits, {@code . _ -}, beginning with a letter
     * or digit.
     */
    public static String code(@Nullable String value, String name, int most) {
        String code = text(value, name, most);
        if (!code.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new InvalidFieldException(
                    name,
                    "The field '%s' must be of letters, digits, '.', '_' and '-', as it stands in addresses"
                            .formatted(name));
        }
        return code;
    }

    /** A day that may be missing; of a year that a calendar of four digits has. */
    public static @Nullable LocalDate day(@Nullable LocalDate value, String name) {
        if (value != null && (value.getYear() < 1 || value.getYear() > 9999)) {
            throw new InvalidFieldException(
                    name, "The day '%s' must lie in the years 1 to 9999".formatted(name));
        }
        return value;
    }

    /** A missing list is an empty one; an entry that is null is refused. */
    public static <T> List<T> list(@Nullable List<T> value, String name) {
        if (value == null) {
            return List.of();
        }
        int place = 0;
        for (T entry : value) {
            if (entry == null) {
                throw new InvalidFieldException(
                        name + "/" + place, "Entry %d of '%s' is null".formatted(place, name));
            }
            place++;
        }
        return List.copyOf(value);
    }

    /** A list of texts of at most {@code most} characters each. */
    public static List<String> texts(@Nullable List<String> value, String name, int most) {
        List<String> texts = list(value, name);
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (text.isBlank() || text.length() > most) {
                throw new InvalidFieldException(
                        name + "/" + i,
                        "Entry %d of '%s' must have 1 to %d characters".formatted(i, name, most));
            }
        }
        return texts;
    }

    /** Refuses a list of which two entries have the same key. */
    public static <T> void distinct(List<T> values, String name, Function<T, Object> key) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < values.size(); i++) {
            Object k = key.apply(values.get(i));
            if (!seen.add(k)) {
                throw new InvalidFieldException(
                        name + "/" + i, "'%s' stands twice in '%s'".formatted(k, name));
            }
        }
    }

    public static String oneOf(@Nullable String value, String name, List<String> allowed) {
        if (!allowed.contains(field(value, name))) {
            throw new InvalidFieldException(
                    name,
                    "The field '%s' must be one of %s".formatted(name, String.join(", ", allowed)));
        }
        return value;
    }
}
