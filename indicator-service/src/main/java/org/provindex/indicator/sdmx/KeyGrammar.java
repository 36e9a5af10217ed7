package org.provindex.indicator.sdmx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.provindex.web.problem.Problems;

/** Keys of series: values of the dimensions in their order, joined by points. */
final class KeyGrammar {
    /** More in one address would not be a question. */
    private static final int MOST_ALTERNATIVES = 200;

    private KeyGrammar() {}

    /**
     * @param text keys separated by commas; a missing, empty or {@code *} part is any value, {@code
     *     A+B} is either
     * @return empty for all
     */
    static List<List<Set<String>>> parse(String text, Dsd dsd) {
        List<List<Set<String>>> keys = new ArrayList<>();
        if (text.equals("*") || text.equals("all") || text.isEmpty()) {
            return keys;
        }
        String[] alternatives = text.split(",");
        if (alternatives.length > MOST_ALTERNATIVES) {
            throw Problems.invalidParameter(
                            "key",
                            "has %d alternatives; there may be %d"
                                    .formatted(alternatives.length, MOST_ALTERNATIVES))
                    .asException();
        }
        for (String alternative : alternatives) {
            keys.add(key(alternative, dsd));
        }
        return keys;
    }

    private static List<Set<String>> key(String text, Dsd dsd) {
        String[] parts = text.split("\\.", -1);
        int dimensions = dsd.keyDimensions().size();
        if (parts.length > dimensions) {
            throw Problems.invalidParameter(
                            "key",
                            "'%s' has %d parts; the dimensions are %s"
                                    .formatted(
                                            Problems.shorten(text),
                                            parts.length,
                                            String.join(
                                                    ".",
                                                    dsd.keyDimensions().stream()
                                                            .map(Component::id)
                                                            .toList())))
                    .asException();
        }
        List<Set<String>> key = new ArrayList<>();
        for (String part : parts) {
            key.add(
                    part.isEmpty() || part.equals("*")
                            ? Set.of()
                            : new TreeSet<>(Arrays.asList(part.split("\\+"))));
        }
        return key;
    }
}
