package org.provindex.reading.indicator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.Tokens;

/** Content words of a phrase without plural and spelling variants. */
final class Stems {
    private static final Set<String> EMPTY_WORDS =
            Set.of(
                    "a", "an", "the", "of", "in", "on", "for", "to", "by", "with", "and", "or",
                    "at", "from", "its", "their", "'s", "per", "as", "total", "number");

    private Stems() {}

    static Set<String> of(String phrase) {
        return new LinkedHashSet<>(inOrder(phrase));
    }

    static List<String> inOrder(String phrase) {
        List<String> stems = new ArrayList<>();
        for (Token token : Tokens.of(phrase, 0, phrase.length())) {
            if (token.kind() == Token.Kind.MARK || EMPTY_WORDS.contains(token.word())) {
                continue;
            }
            for (String word : token.word().split("-")) {
                if (!word.isEmpty()) {
                    stems.add(stem(word));
                }
            }
        }
        return stems;
    }

    private static String stem(String word) {
        String stem =
                word.replace("isation", "ization")
                        .replace("fibre", "fiber")
                        .replace("centre", "center");
        if (stem.length() > 4 && stem.endsWith("ies")) {
            return stem.substring(0, stem.length() - 3) + "y";
        }
        boolean plural =
                stem.length() > 3
                        && stem.endsWith("s")
                        && !stem.endsWith("ss")
                        && !stem.endsWith("us")
                        && !stem.endsWith("is")
                        && !stem.endsWith("ics");
        return plural ? stem.substring(0, stem.length() - 1) : stem;
    }
}
