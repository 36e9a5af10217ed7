package org.provindex.reading.period;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.provindex.reading.text.PhraseTable;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.WordTable;

/**
 * Parts of a year by name: {@code first half}, {@code third quarter}, {@code June}, {@code
 * January-June}, {@code Q1}.
 */
final class YearParts {
    private static final Map<String, Integer> MONTHS = months();
    private static final PhraseTable PHRASES = PhraseTable.read("period/year-parts");

    private YearParts() {}

    /**
     * A part of a year.
     *
     * @param first its first month
     * @param last its last month
     * @param length tokens it covers
     */
    record Found(int first, int last, int length) {
        Period in(int year) {
            return Period.months(year, first, year, last);
        }

        boolean isMonth() {
            return first == last;
        }
    }

    /** Whether a part of a year can begin with a word. */
    static boolean begins(String word) {
        return PHRASES.begins(word) || MONTHS.containsKey(word);
    }

    /** The number of the month that a token names. */
    static Optional<Integer> month(Token token) {
        // "may" and "mar" are months only with a capital
        return token.capital() ? Optional.ofNullable(MONTHS.get(token.word())) : Optional.empty();
    }

    /** The part of a year that begins at a token. */
    static Optional<Found> at(List<Token> tokens, int at) {
        Optional<Found> phrase = phrase(tokens, at);
        return phrase.isPresent() ? phrase : monthsAt(tokens, at);
    }

    private static Optional<Found> phrase(List<Token> tokens, int at) {
        return PHRASES.at(tokens, at).map(YearParts::months);
    }

    /** {@code June}, {@code January to June}, {@code January-June}, {@code 1-6月}. */
    private static Optional<Found> monthsAt(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        Optional<Integer> first = month(token);
        if (first.isPresent()) {
            int to = at + 1;
            int joint = isPoint(tokens, to) ? to + 1 : to;
            if (joint + 1 < tokens.size() && isJoint(tokens.get(joint))) {
                Optional<Integer> last = month(tokens.get(joint + 1));
                if (last.isPresent() && last.get() > first.get()) {
                    return Optional.of(new Found(first.get(), last.get(), joint + 2 - at));
                }
            }
            return Optional.of(new Found(first.get(), first.get(), 1));
        }
        int hyphen = token.word().indexOf('-');
        if (token.word().startsWith("end-") && MONTHS.containsKey(token.word().substring(4))) {
            int month = MONTHS.get(token.word().substring(4));
            return Optional.of(new Found(month, month, 1));
        }
        if (token.capital() && hyphen > 0) {
            Integer from = MONTHS.get(token.word().substring(0, hyphen));
            Integer to = MONTHS.get(token.word().substring(hyphen + 1));
            return from != null && to != null && from < to
                    ? Optional.of(new Found(from, to, 1))
                    : Optional.empty();
        }
        return chineseMonths(tokens, at);
    }

    private static Optional<Found> chineseMonths(List<Token> tokens, int at) {
        Optional<Integer> first = small(tokens, at, 12);
        if (first.isEmpty() || at + 1 >= tokens.size()) {
            return Optional.empty();
        }
        if (tokens.get(at + 1).is("月")) {
            return Optional.of(new Found(first.get(), first.get(), 2 + share(tokens, at + 2)));
        }
        boolean range =
                tokens.get(at + 1).is("-")
                        || tokens.get(at + 1).is("至")
                        || tokens.get(at + 1).is("—")
                        || tokens.get(at + 1).is("–");
        if (range && at + 3 < tokens.size() && tokens.get(at + 3).is("月")) {
            Optional<Integer> last = small(tokens, at + 2, 12);
            if (last.isPresent() && last.get() > first.get()) {
                return Optional.of(new Found(first.get(), last.get(), 4 + share(tokens, at + 4)));
            }
        }
        return Optional.empty();
    }

    private static int share(List<Token> tokens, int at) {
        return at < tokens.size() && tokens.get(at).is("份") ? 1 : 0;
    }

    private static Optional<Integer> small(List<Token> tokens, int at, int most) {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.NUMBER
                || token.word().length() > 2
                || token.word().contains(".")) {
            return Optional.empty();
        }
        int value = Integer.parseInt(token.word());
        return value >= 1 && value <= most ? Optional.of(value) : Optional.empty();
    }

    private static boolean isJoint(Token token) {
        return token.is("to")
                || token.is("-")
                || token.is("–")
                || token.is("through")
                || token.is("till")
                || token.is("and")
                || token.is("until");
    }

    private static boolean isPoint(List<Token> tokens, int at) {
        return at < tokens.size() && tokens.get(at).is(".");
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        WordTable.byKey("period/months")
                .forEach(
                        (month, names) ->
                                names.forEach(name -> months.put(name, Integer.valueOf(month))));
        return months;
    }

    /** The months that a phrase is the key of: {@code 1-6}. */
    private static Found months(PhraseTable.Found phrase) {
        String[] ends = phrase.key().split("-");
        return new Found(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]), phrase.length());
    }
}
