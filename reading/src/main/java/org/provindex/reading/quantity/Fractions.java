package org.provindex.reading.quantity;

import java.util.List;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.Words;

/** Tells fractions that share something out from parts of a time: {@code half of the year}. */
final class Fractions {
    private Fractions() {}

    /** Whether the words found at a token are a share. */
    static boolean isShare(List<Token> tokens, int at, Numbers.Found fraction) {
        int to = at + fraction.length();
        boolean date =
                to < tokens.size() && tokens.get(to).is("/")
                        || at > 0 && tokens.get(at - 1).is("/");
        if (date) {
            return false;
        }
        boolean of = to < tokens.size() && tokens.get(to).is("of");
        boolean half = tokens.get(to - 1).is("half");
        boolean period =
                to + 1 < tokens.size()
                        && of
                        && tokens.get(to + 1).is("the")
                        && isPeriodWord(tokens, to + 2);
        return !period && (of || !half && fraction.length() > 0 && !isFollowedByTime(tokens, to));
    }

    private static boolean isPeriodWord(List<Token> tokens, int at) {
        return at < tokens.size()
                && (tokens.get(at).is("year")
                        || tokens.get(at).is("year's")
                        || tokens.get(at).is("period"));
    }

    private static boolean isFollowedByTime(List<Token> tokens, int at) {
        if (at >= tokens.size() || tokens.get(at).kind() != Token.Kind.WORD) {
            return false;
        }
        return Words.isAny(
                tokens.get(at).word(),
                "an",
                "a",
                "hour",
                "year",
                "time",
                "party",
                "quarter",
                "day",
                "batch");
    }
}
