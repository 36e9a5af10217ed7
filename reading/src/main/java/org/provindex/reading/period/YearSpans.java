package org.provindex.reading.period;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.Words;

/** Spans of years or months that no date bounds: {@code over the next three years}. */
final class YearSpans {
    private static final Set<String> SPANS =
            Set.of(
                    "within",
                    "next",
                    "past",
                    "coming",
                    "last",
                    "following",
                    "preceding",
                    "previous",
                    "recent",
                    "this");

    private final List<Token> tokens;

    YearSpans(List<Token> tokens) {
        this.tokens = tokens;
    }

    static boolean begins(String word) {
        return SPANS.contains(word);
    }

    /** {@code in those six months}, {@code in the half year}: the span told before. */
    Optional<PeriodMention> thoseMonths(int at) {
        boolean half =
                Words.isAny(tokens.get(at).word(), "this", "that", "the")
                        && at + 2 < tokens.size()
                        && (tokens.get(at + 1).is("half-year")
                                || tokens.get(at + 1).is("half") && tokens.get(at + 2).is("year"));
        if (half) {
            int to = at + (tokens.get(at + 1).is("half") ? 3 : 2);
            return Optional.of(new PeriodMention(begin(at), to, Optional.empty(), Role.THEN));
        }
        boolean begins =
                Words.isAny(tokens.get(at).word(), "those", "these", "the")
                        && at > 0
                        && at + 2 < tokens.size()
                        && Words.isAny(tokens.get(at - 1).word(), "in", "over", "during", "for")
                        && MonthsTo.NUMBERS.contains(tokens.get(at + 1).word())
                        && Words.isAny(tokens.get(at + 2).word(), "months", "years", "quarters")
                        && !(at + 3 < tokens.size()
                                && MonthsTo.JOINTS.contains(tokens.get(at + 3).word()));
        return begins
                ? Optional.of(new PeriodMention(begin(at), at + 3, Optional.empty(), Role.THEN))
                : Optional.empty();
    }

    /**
     * {@code over the next three years}, {@code within five years}: dated by nothing in the text.
     */
    Optional<PeriodMention> yearsSpan(int at) {
        Token first = tokens.get(at);
        boolean recent =
                first.is("recent") && at + 1 < tokens.size() && !tokens.get(at + 1).is("years");
        boolean begins =
                recent
                        || first.is("within")
                        || first.is("next")
                        || first.is("past")
                        || first.is("coming")
                        || first.is("last")
                        || first.is("following")
                        || first.is("preceding")
                        || first.is("previous");
        // "within the year": a year that the text dates
        boolean dated =
                first.is("within")
                        && at + 2 < tokens.size()
                        && (tokens.get(at + 1).is("this")
                                || tokens.get(at + 1).is("the")
                                        && Words.isAny(
                                                tokens.get(at + 2).word(),
                                                "year",
                                                "current",
                                                "present",
                                                "same"));
        if (!begins || dated) {
            return Optional.empty();
        }
        for (int i = at + 1; i < Math.min(tokens.size(), at + 5); i++) {
            String word = tokens.get(i).word();
            if (Words.isAny(word, "years", "months", "decade", "decades", "weeks", "year")) {
                int to = i + 1;
                boolean twelve =
                        word.equals("months")
                                && Words.isAny(tokens.get(at + 1).word(), "twelve", "12")
                                && i == at + 2;
                boolean year = word.equals("year") && !tokens.get(at + 1).is("the");
                boolean within = first.is("within") && (year || twelve);
                if (first.is("preceding") || first.is("previous") || within) {
                    return Optional.of(
                            new PeriodMention(begin(at), to, Optional.empty(), Role.COMPARED));
                }
                return Optional.of(new PeriodMention(begin(at), to, Optional.empty(), Role.VAGUE));
            }
            if (tokens.get(i).kind() == Token.Kind.MARK || word.equals("days")) {
                break;
            }
        }
        return Optional.empty();
    }

    /** {@code over eight years}, {@code in five years' time}: years that the text does not date. */
    Optional<PeriodMention> yearsLong(int at) {
        boolean begins =
                at > 0
                        && at + 1 < tokens.size()
                        && Words.isAny(tokens.get(at - 1).word(), "in", "over", "within")
                        && MonthsTo.NUMBERS.contains(tokens.get(at).word())
                        && tokens.get(at + 1).is("years");
        int to = at + 2;
        if (begins && to < tokens.size() && tokens.get(to).word().matches("['’]")) {
            to++;
        }
        boolean time = begins && to < tokens.size() && tokens.get(to).is("time");
        to += time ? 1 : 0;
        // "gained most in five years": how long it took, not when it was so
        return begins && (time || at == 1 || !tokens.get(at - 1).is("in"))
                ? Optional.of(new PeriodMention(at - 1, to, Optional.empty(), Role.VAGUE))
                : Optional.empty();
    }

    int begin(int at) {
        int from = at;
        while (from > 0
                && at - from < 3
                && Words.isAny(
                        tokens.get(from - 1).word(),
                        "the",
                        "in",
                        "by",
                        "over",
                        "during",
                        "for",
                        "within",
                        "of",
                        "at",
                        "on",
                        "throughout")) {
            from--;
        }
        return from;
    }
}
