package org.provindex.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The words of an enumeration as they stand in JSON and SQL: lower case, with hyphens. */
public final class Words {
    /** Every row of an answer says some; the constants are few. */
    private static final Map<Enum<?>, String> WORDS = new ConcurrentHashMap<>();

    private Words() {}

    /** {@code PUBLISHED_COMPOSITE} is {@code published-composite}. */
    public static String of(Enum<?> constant) {
        return WORDS.computeIfAbsent(constant, Words::written);
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws IllegalArgumentException that lists the words allowed, if this is none of them
     */
    public static <E extends Enum<E>> E parse(Class<E> type, String word) {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(word)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(
                "'%s' is none of %s"
                        .formatted(
                                word,
                                Arrays.stream(type.getEnumConstants())
                                        .map(Words::of)
                                        .collect(Collectors.joining(", "))));
    }
}
