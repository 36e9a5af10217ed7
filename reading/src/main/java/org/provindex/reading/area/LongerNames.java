package org.provindex.reading.area;

import java.util.List;
import java.util.Set;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.WordTable;

/** Tells whether an area's name is only part of the name of an organisation or a title. */
final class LongerNames {
    private static final Set<String> ORGANISATIONS = WordTable.words("area/organisation-nouns");
    private static final Set<String> TITLES = WordTable.words("area/title-nouns");
    private static final Set<String> OFFICES = Set.of("department", "bureau", "commission");
    private static final int LONGEST_NAME = 8;

    private final List<Token> tokens;

    LongerNames(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** What the words behind an area make of its name. */
    enum Rest {
        NOTHING,
        ORGANISATION,
        TITLE
    }

    /**
     * Whether the name is part of a longer one: {@code Shanxi University}, {@code Henan Digital
     * Economy Report}.
     */
    Rest behind(int from) {
        Rest rest = Rest.NOTHING;
        for (int i = from; i < Math.min(tokens.size(), from + LONGEST_NAME); i++) {
            Token token = tokens.get(i);
            boolean joins =
                    token.is("of")
                            || token.is("and")
                            || token.is("for")
                            || token.is("&")
                            || token.is("on")
                            || token.is("the");
            if (!(token.capital() && token.kind() == Token.Kind.WORD) && !(joins && i > from)) {
                break;
            }
            if (joins && !(i + 1 < tokens.size() && tokens.get(i + 1).capital())) {
                break;
            }
            if (OFFICES.contains(token.word())) {
                return Rest.NOTHING;
            }
            if (ORGANISATIONS.contains(token.word())) {
                return Rest.ORGANISATION;
            }
            if (TITLES.contains(token.word())) {
                rest = Rest.TITLE;
            }
        }
        boolean name =
                rest == Rest.NOTHING
                        && from + 1 < tokens.size()
                        && tokens.get(from - 1).is("china")
                        && tokens.get(from).capital()
                        && tokens.get(from).kind() == Token.Kind.WORD
                        && tokens.get(from + 1).capital()
                        && !isTitleCase();
        return name ? Rest.ORGANISATION : rest;
    }

    /** Whether nearly all words of a heading are capital, which then tells no names. */
    private boolean isTitleCase() {
        return tokens.stream()
                        .filter(token -> token.kind() == Token.Kind.WORD && !token.capital())
                        .filter(token -> token.word().length() > 3)
                        .count()
                < 2;
    }
}
