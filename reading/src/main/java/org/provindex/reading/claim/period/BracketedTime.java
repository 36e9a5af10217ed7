package org.provindex.reading.claim.period;

import java.util.Optional;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.period.Period;
import org.provindex.reading.text.Words;

/** Finds the time that a text gives to its values in brackets. */
public final class BracketedTime {
    private static final int REACH = 5;

    private BracketedTime() {}

    /** {@code Key figures for 2025 (2020 in brackets)}, {@code in brackets: 2020}. */
    public static Optional<Period> told(Parse parse) {
        for (int i = 2; i < parse.size() && !parse.periods().isEmpty(); i++) {
            boolean brackets =
                    Words.isAny(parse.word(i), "brackets", "parentheses")
                            && parse.word(i - 1).equals("in");
            for (int k = i - 2; brackets && k >= Math.max(0, i - REACH); k--) {
                if (parse.isPeriod(k)) {
                    return parse.period(k).period();
                }
            }
            if (brackets && parse.word(i + 1).equals(":") && parse.isPeriod(i + 2)) {
                return parse.period(i + 2).period();
            }
        }
        return Optional.empty();
    }

    /** {@code 100,000 (21,500)}: a value that stands in brackets alone. */
    static boolean isBare(Parse parse, int at) {
        return Words.isAny(parse.word(at - 1), "(", "（")
                && Words.isAny(parse.word(at + 1), ")", "）");
    }
}
