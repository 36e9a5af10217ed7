package org.provindex.reading.period;

import java.util.List;
import java.util.Optional;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.Words;

/**
 * Finds quarters told by their number alone: {@code 36 percent in the first quarter, 13 in the
 * fourth}.
 */
final class ElidedQuarters {
    private static final List<String> NUMBERS = List.of("first", "second", "third", "fourth");

    private final List<Token> tokens;

    ElidedQuarters(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The quarter at an ordinal, given the times found before it. */
    Optional<PeriodMention> at(int at, List<PeriodMention> found) {
        int number = NUMBERS.indexOf(tokens.get(at).word());
        boolean told =
                number >= 0
                        && at > 1
                        && !found.isEmpty()
                        && tokens.get(at - 1).is("the")
                        && Words.isAny(tokens.get(at - 2).word(), "in", "for", "of", "during")
                        && isEnd(at + 1);
        PeriodMention last = told ? found.get(found.size() - 1) : null;
        boolean quarter =
                told
                        && tokens.subList(last.from(), last.to()).stream()
                                .anyMatch(token -> token.is("quarter"));
        return quarter
                ? last.period()
                        .map(part -> quarter(part.year(), number))
                        .map(part -> new PeriodMention(at - 2, at + 1, Optional.of(part), Role.IN))
                : Optional.empty();
    }

    private static Period quarter(int year, int number) {
        return Period.months(year, 3 * number + 1, year, 3 * number + 3);
    }

    private boolean isEnd(int at) {
        return at >= tokens.size()
                || Words.isAny(
                        tokens.get(at).word(),
                        ",",
                        ".",
                        ";",
                        ")",
                        "when",
                        "and",
                        "but",
                        "as",
                        "after");
    }
}
