package org.provindex.reading.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.Words;

/** Finds parts of a year whose year stands elsewhere: {@code June 15}, {@code last November}. */
final class YearlessParts {
    private final List<Token> tokens;

    YearlessParts(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** {@code the first half}, {@code June}, {@code June 15}, whose year stands elsewhere. */
    Optional<PeriodMention> at(int at, Anchor anchor) {
        Optional<YearParts.Found> part = YearParts.at(tokens, at);
        if (part.isEmpty()) {
            return lastMonth(at, anchor);
        }
        YearParts.Found found = part.get();
        int to = at + found.length();
        Optional<Integer> year = anchor.yearOfPart(found.last());
        if (year.isEmpty()) {
            return Optional.of(new PeriodMention(at, to, Optional.empty(), Role.VAGUE));
        }
        to +=
                found.isMonth()
                                && to + 1 < tokens.size()
                                && tokens.get(to).is(".")
                                && tokens.get(to).glued()
                                && Dates.dayNumber(tokens, to + 1).isPresent()
                        ? 1
                        : 0;
        Optional<Integer> day = found.isMonth() ? Dates.dayNumber(tokens, to) : Optional.empty();
        boolean isDay =
                day.isPresent()
                        && day.get() <= YearMonth.of(year.get(), found.first()).lengthOfMonth()
                        && !(to + 1 < tokens.size() && tokens.get(to + 1).is("percent"));
        Period period =
                isDay
                        ? Period.ofDay(LocalDate.of(year.get(), found.first(), day.get()))
                        : found.in(year.get());
        return Optional.of(
                new PeriodMention(at, isDay ? lastDay(to + 1) : to, Optional.of(period), Role.IN));
    }

    /** Behind {@code July 22 to 26}, of which the first day stands for the meeting it dates. */
    private int lastDay(int to) {
        boolean joint =
                to + 1 < tokens.size()
                        && Words.isAny(tokens.get(to).word(), "to", "-", "–", "and", "through")
                        && Dates.dayNumber(tokens, to + 1).isPresent()
                        && !(to + 2 < tokens.size()
                                && (tokens.get(to + 2).kind() == Token.Kind.WORD
                                        || tokens.get(to + 2).is("%")));
        return joint ? to + 2 : to;
    }

    /** {@code last November}, {@code this January to July}. */
    private Optional<PeriodMention> lastMonth(int at, Anchor anchor) {
        boolean last = tokens.get(at).is("last");
        if (!last && !tokens.get(at).is("this")
                || at + 1 >= tokens.size()
                || anchor.today().isEmpty()) {
            return Optional.empty();
        }
        if (tokens.get(at + 1).is("month")) {
            LocalDate day = anchor.today().get().minusMonths(last ? 1 : 0);
            Period month = Period.ofMonth(day.getYear(), day.getMonthValue());
            return Optional.of(new PeriodMention(at, at + 2, Optional.of(month), Role.IN));
        }
        int year = anchor.today().get().getYear();
        int now = anchor.today().get().getMonthValue();
        return YearParts.at(tokens, at + 1)
                .filter(part -> YearParts.month(tokens.get(at + 1)).isPresent())
                .map(
                        part -> {
                            int in = last && part.last() >= now ? year - 1 : year;
                            int to = at + 1 + part.length();
                            return new PeriodMention(at, to, Optional.of(part.in(in)), Role.IN);
                        });
    }
}
