package org.provindex.reading.period;

import java.util.List;
import java.util.Set;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/** Tells years that are part of a title: {@code 2021 China Digital Economy Report}. */
final class TitleYears {
    private static final Set<String> TITLE_NOUNS = WordTable.words("period/title-nouns");

    private final List<Token> tokens;

    TitleYears(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** {@code Report (2020)}. */
    boolean isBracketedName(int from) {
        return from > 1
                && (tokens.get(from - 1).is("(") || tokens.get(from - 1).is("（"))
                && (TITLE_NOUNS.contains(tokens.get(from - 2).word())
                        || tokens.get(from - 2).is("\"")
                        || tokens.get(from - 2).is("”"));
    }

    /** Whether a title follows: {@code 2021 China Digital Economy Report}. */
    boolean isTitle(int to) {
        boolean capital =
                to < tokens.size()
                        && tokens.get(to).capital()
                        && tokens.get(to).kind() == Token.Kind.WORD
                        && tokens.get(to).glued() == false;
        for (int i = to; capital && i < Math.min(tokens.size(), to + 9); i++) {
            Token token = tokens.get(i);
            if (TITLE_NOUNS.contains(token.word())) {
                return token.capital();
            }
            if (!token.capital()
                    && !Words.isAny(token.word(), "of", "and", "for", "on", "the", "in")) {
                return false;
            }
        }
        return false;
    }
}
