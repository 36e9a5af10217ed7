package org.provindex.reading.period;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.Token;

/** Finds ends of years told by words alone: {@code at year-end}, {@code before the year is out}. */
final class YearEnds {
    private static final Set<String> ENDS = Set.of("ends", "ended", "closes", "closed", "finishes");
    private static final Set<String> CLOSE = Set.of("close", "end");
    private static final Set<String> DRAWS = Set.of("draws", "drew", "comes", "came");
    private static final Set<String> OVER = Set.of("out", "over", "up", "through");
    private static final Set<String> UNTIL = Set.of("before", "until", "till", "time");
    private static final Set<String> WHEN = Set.of("when", "as", "once");

    private final List<Token> tokens;

    YearEnds(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** {@code year-end}, {@code year's end}, {@code year-end 2022}: without its preposition. */
    Optional<PeriodMention> noun(int at, Anchor anchor) {
        int to =
                is(at, "year-end")
                        ? at + 1
                        : is(at, "year") && is(at + 1, "'s") && is(at + 2, "end")
                                ? at + 3
                                : is(at, "year") && is(at + 1, "end") ? at + 2 : at;
        if (to == at) {
            return Optional.empty();
        }
        int number = is(to, "of") ? to + 1 : to;
        Optional<Integer> told = Dates.year(tokens, number);
        Optional<Integer> year = told.or(anchor::theYear);
        return Optional.of(
                new PeriodMention(
                        at,
                        told.isPresent() ? number + 1 : to,
                        year.map(Period::ofYear),
                        year.isPresent() ? Role.END : Role.VAGUE));
    }

    /** {@code before the year is out}, {@code when the year ended}: with its conjunction. */
    Optional<PeriodMention> clause(int at, Anchor anchor) {
        boolean opens =
                at > 0
                        && is(at, "the")
                        && is(at + 1, "year")
                        && (isOneOf(at - 1, UNTIL) || isOneOf(at - 1, WHEN));
        int verb = at + 2;
        boolean over = (is(verb, "is") || is(verb, "was")) && isOneOf(verb + 1, OVER);
        boolean drawn = isOneOf(verb, DRAWS) && is(verb + 1, "to") && isOneOf(verb + 3, CLOSE);
        boolean ends = isOneOf(verb, ENDS);
        if (!opens || !over && !drawn && !ends) {
            return Optional.empty();
        }
        boolean past = isOneOf(verb, Set.of("was", "drew", "came", "ended", "closed"));
        Optional<Integer> year = past ? pastYear(anchor) : anchor.currentYear();
        return Optional.of(
                new PeriodMention(
                        at - 1,
                        drawn ? verb + 4 : over ? verb + 2 : verb + 1,
                        year.map(Period::ofYear),
                        year.isEmpty() ? Role.VAGUE : isOneOf(at - 1, UNTIL) ? Role.BY : Role.END));
    }

    /** The year told of if it is over, else the last one that is. */
    private static Optional<Integer> pastYear(Anchor anchor) {
        Optional<Integer> last = anchor.yearsFromNow(-1);
        return anchor.year()
                .filter(year -> last.filter(over -> year > over).isEmpty())
                .or(() -> last);
    }

    /** {@code the end of the decade}, {@code the middle of the decade}: without preposition. */
    Optional<PeriodMention> decade(int at, Anchor anchor) {
        boolean middle = is(at + 1, "middle");
        boolean told =
                is(at, "the")
                        && (middle || is(at + 1, "end"))
                        && is(at + 2, "of")
                        && (is(at + 3, "the") || is(at + 3, "this"))
                        && is(at + 4, "decade");
        return anchor.yearsFromNow(0)
                .filter(now -> told)
                .map(now -> now / 10 * 10 + (middle ? 5 : 10))
                .map(
                        year ->
                                new PeriodMention(
                                        at, at + 5, Optional.of(Period.ofYear(year)), Role.IN));
    }

    private boolean is(int at, String word) {
        return at < tokens.size() && tokens.get(at).is(word);
    }

    private boolean isOneOf(int at, Set<String> words) {
        return at < tokens.size() && words.contains(tokens.get(at).word());
    }
}
