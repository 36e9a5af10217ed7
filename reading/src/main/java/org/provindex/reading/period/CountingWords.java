package org.provindex.reading.period;

import java.util.Set;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.WordTable;

/** Words that show that four digits are an amount and no year. */
final class CountingWords {
    /** Units and scales behind the number. */
    static final Set<String> UNITS = WordTable.words("period/counting-behind");

    /** Words before the number, if a noun follows it. */
    static final Set<String> BEFORE = WordTable.words("period/counting-before");

    private static final Set<String> FUNCTION_WORDS = WordTable.words("period/function-words");

    private CountingWords() {}

    static boolean isNoun(Token token) {
        return !FUNCTION_WORDS.contains(token.word()) && !token.capital();
    }
}
