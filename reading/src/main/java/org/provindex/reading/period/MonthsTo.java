package org.provindex.reading.period;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.Words;

/** Finds months that are counted back from their last one: {@code the twelve months to April}. */
final class MonthsTo {
    static final List<String> NUMBERS =
            List.of(
                    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
                    "eleven", "twelve");

    static final Set<String> JOINTS = Set.of("to", "ending", "ended", "through");

    private final List<Token> tokens;
    private final YearlessParts parts;

    MonthsTo(List<Token> tokens, YearlessParts parts) {
        this.tokens = tokens;
        this.parts = parts;
    }

    Optional<PeriodMention> at(int at, Anchor anchor) {
        boolean months =
                at + 3 < tokens.size()
                        && tokens.get(at + 1).is("months")
                        && JOINTS.contains(tokens.get(at + 2).word());
        int count = months ? count(tokens.get(at).word()) : 0;
        int last = at + 3;
        while (count > 0
                && last + 1 < tokens.size()
                && Words.isAny(tokens.get(last).word(), "the", "end", "of")) {
            last++;
        }
        if (count < 2 || YearParts.month(tokens.get(last)).isEmpty()) {
            return Optional.empty();
        }
        int from = last;
        Optional<PeriodMention> month =
                Dates.at(tokens, last, anchor)
                        .map(
                                date ->
                                        new PeriodMention(
                                                from,
                                                from + date.length(),
                                                Optional.of(date.period()),
                                                Role.IN))
                        .or(() -> parts.at(from, anchor));
        return month.filter(told -> told.period().isPresent())
                .map(told -> new PeriodMention(at, told.to(), span(told, count), Role.IN));
    }

    private static Optional<Period> span(PeriodMention last, int count) {
        return last.period()
                .map(
                        month -> {
                            LocalDate first = month.end().minusMonths(count - 1L);
                            return Period.months(
                                    first.getYear(),
                                    first.getMonthValue(),
                                    month.end().getYear(),
                                    month.end().getMonthValue());
                        });
    }

    private static int count(String word) {
        return word.matches("\\d{1,2}") ? Integer.parseInt(word) : NUMBERS.indexOf(word) + 1;
    }
}
