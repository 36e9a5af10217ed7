package org.provindex.reading.period;

import java.util.List;
import java.util.Optional;
import org.provindex.reading.text.PhraseTable;
import org.provindex.reading.text.Token;

/**
 * Times that count from the day of the document or from the year spoken of: {@code last year},
 * {@code this year}.
 */
final class Relative {
    private static final PhraseTable PHRASES = PhraseTable.read("period/relative");

    private Relative() {}

    /**
     * A year found at a token.
     *
     * @param year the year
     * @param length tokens it covers
     */
    record Year(int year, int length) {}

    /** Whether one of the phrases begins with a word. */
    static boolean begins(String word) {
        return PHRASES.begins(word);
    }

    /** The phrase that begins at a token, with the name of its group. */
    static Optional<PhraseTable.Found> at(List<Token> tokens, int at) {
        return at < tokens.size() ? PHRASES.at(tokens, at) : Optional.empty();
    }

    /** The year that words such as {@code last year} tell. */
    static Optional<Year> yearAt(List<Token> tokens, int at, Anchor anchor) {
        return at(tokens, at)
                .flatMap(
                        found ->
                                year(found.key(), anchor)
                                        .map(year -> new Year(year, found.length())));
    }

    /** The year that a group of phrases tells, if it tells one. */
    static Optional<Integer> year(String group, Anchor anchor) {
        return switch (group) {
            case "this-year" -> anchor.currentYear();
            case "last-year" -> anchor.yearsFromNow(-1);
            case "year-before-last" -> anchor.yearsFromNow(-2);
            case "next-year" -> anchor.yearsFromNow(1);
            case "that-year" -> anchor.told().or(anchor::currentYear);
            case "whole-year" -> anchor.theYear();
            default -> Optional.empty();
        };
    }
}
