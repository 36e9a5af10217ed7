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

    /** Words separated by commas; nothing for an absent parameter. */
    public static <E extends Enum<E>> List<E> readAll(
            Class<E> type, String parameter, @Nullable String words) {
        return split(words).stream().map(word -> read(type, parameter, word)).toList();
    }

    /** Parts of a list separated by commas, without empty ones. */
    public static List<String> split(@Nullable String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .toList();
    }
}
