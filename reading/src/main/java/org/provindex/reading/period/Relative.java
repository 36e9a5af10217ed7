package org.provindex.reading.period;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.Tokens;
import org.provindex.reading.text.WordTable;

/** Times that count from the day of the document or from the year spoken of: {@code last year}, {@code this year}. */
final class Relative {
    private static final Map<String, List<List<String>>> PHRASES = phrases();

    private Relative() {}

    /**
     * A year found at a token.
     *
     * @param year the year
     * @param length tokens it covers
     */
    record Year(int year, int length) {}

    /** The year that words such as {@code last year} tell. */
    static Optional<Year> yearAt(List<Token> tokens, int at, Anchor anchor) {
        int now = length("this-year", tokens, at);
        if (now > 0) {
            return anchor.currentYear().map(year -> new Year(year, now));
        }
        int last = length("last-year", tokens, at);
        if (last > 0) {
            return anchor.yearsFromNow(-1).map(year -> new Year(year, last));
        }
        int before = length("year-before-last", tokens, at);
        if (before > 0) {
            return anchor.yearsFromNow(-2).map(year -> new Year(year, before));
        }
        int next = length("next-year", tokens, at);
        if (next > 0) {
            return anchor.yearsFromNow(1).map(year -> new Year(year, next));
        }
        int same = length("that-year", tokens, at);
        return same > 0 ? anchor.year().or(anchor::currentYear).map(year -> new Year(year, same)) : Optional.empty();
    }

    /** The tokens that the longest phrase of a group covers, 0 if none begins here. */
    static int length(String group, List<Token> tokens, int at) {
        int best = 0;
        for (List<String> words : PHRASES.getOrDefault(group, List.of())) {
            if (words.size() > best && stands(words, tokens, at)) {
                best = words.size();
            }
        }
        return best;
    }

    private static boolean stands(List<String> words, List<Token> tokens, int at) {
        if (at + words.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!tokens.get(at + i).is(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, List<List<String>>> phrases() {
        Map<String, List<List<String>>> phrases = new java.util.HashMap<>();
        WordTable.byKey("period/relative")
                .forEach((group, texts) -> phrases.put(group, texts.stream().map(Tokens::words).toList()));
        return phrases;
    }
}
