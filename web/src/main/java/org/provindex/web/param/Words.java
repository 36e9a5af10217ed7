package org.provindex.web.param;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.web.problem.Problems;

/** Reads parameters that take one or several words of an enumeration. */
public final class Words {
    private Words() {}

    /**
     * @throws org.provindex.web.problem.ProblemException 400 that lists what is allowed
     */
    public static <E extends Enum<E>> E read(Class<E> type, String parameter, String word) {
        try {
            return org.provindex.model.Words.parse(type, Problems.shorten(word));
        } catch (IllegalArgumentException e) {
            throw Problems.invalidParameter(parameter, e.getMessage()).asException();
        }
    }

    /** Refuses a word that is none of those allowed; an absent parameter is allowed. */
    public static void check(String parameter, @Nullable String word, List<String> allowed) {
        if (word != null && !allowed.contains(word)) {
            throw Problems.invalidParameter(
                            parameter,
                            "'%s' is none of %s"
                                    .formatted(Problems.shorten(word), String.join(", ", allowed)))
                    .asException();
        }
    }

    /** Words separated by commas. */
    public static <E extends Enum<E>> List<E> readAll(
            Class<E> type, String parameter, String words) {
        return split(parameter, words).stream().map(word -> read(type, parameter, word)).toList();
    }

    /**
     * The different parts of a list separated by commas.
     *
     * @throws org.provindex.web.problem.ProblemException 400 if there is none, as an empty filter
     *     can mean everything or nothing
     */
    public static List<String> split(String parameter, String list) {
        List<String> parts =
                Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .distinct()
                        .toList();
        if (parts.isEmpty()) {
            throw Problems.invalidParameter(parameter, "is empty; leave it out or give a value")
                    .asException();
        }
        return parts;
    }

    /**
     * A flag; false where it is not given.
     *
     * @throws org.provindex.web.problem.ProblemException 400 if it is neither true nor false
     */
    public static boolean flag(String parameter, @Nullable String word) {
        check(parameter, word, List.of("true", "false"));
        return "true".equals(word);
    }
}
