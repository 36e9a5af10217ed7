package org.provindex.reading.period;

import java.util.List;
import java.util.Optional;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.PhraseTable;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.Words;

/** Finds years told by their distance: {@code last year}, {@code five years earlier}. */
final class RelativeYears {
    static final List<String> NUMBERS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private final List<Token> tokens;

    RelativeYears(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * {@code five years earlier} or {@code later} than the year spoken of, {@code five years ago}
     * from today.
     */
    Optional<PeriodMention> earlier(int at, Anchor anchor) {
        boolean decade = tokens.get(at).is("a") && is(at + 1, "decade");
        if (at + 2 >= tokens.size()
                || !decade && !is(at + 1, "years")
                || !Words.isAny(
                        tokens.get(at + 2).word(), "earlier", "before", "ago", "later", "on")) {
            return Optional.empty();
        }
        int count = decade ? 10 : NUMBERS.indexOf(tokens.get(at).word()) + 1;
        // "Four years on, 32 companies have settled"
        boolean on = tokens.get(at + 2).is("on");
        if (on && !is(at + 3, ",")) {
            return Optional.empty();
        }
        int number = on || tokens.get(at + 2).is("later") ? -count : count;
        Optional<Integer> from =
                tokens.get(at + 2).is("ago")
                        ? anchor.yearsFromNow(0)
                        : anchor.year().or(anchor::told);
        return from.filter(year -> count > 1)
                .map(
                        year ->
                                new PeriodMention(
                                        at,
                                        at + 3,
                                        Optional.of(Period.ofYear(year - number)),
                                        Role.IN));
    }

    /** {@code ; this time the organizers expect more than 580}: in the year of the document. */
    private Optional<PeriodMention> thisTime(int at, Anchor anchor) {
        if (!is(at, "this")) {
            return Optional.empty();
        }
        String before = at > 0 ? wordAt(at - 1) : ",";
        boolean time =
                is(at + 1, "time")
                        && !is(at + 2, "last")
                        && Words.isAny(before, ",", ";", "but", "and", "while");
        // "and expects to end this one with 55,000"
        boolean one = is(at + 1, "one") && Words.isAny(before, "end", "finish", "close");
        int to = time && Words.isAny(wordAt(at + 2), "around", "round") ? at + 3 : at + 2;
        return anchor.yearsFromNow(0)
                .filter(year -> time || one)
                .map(year -> new PeriodMention(at, to, Optional.of(Period.ofYear(year)), Role.IN));
    }

    private String wordAt(int at) {
        return at < tokens.size() ? tokens.get(at).word() : "";
    }

    /** {@code last year}, {@code the year}, whose number may be unknown. */
    Optional<PeriodMention> at(int at, Anchor anchor) {
        Optional<PeriodMention> time = thisTime(at, anchor);
        if (time.isPresent()) {
            return time;
        }
        Optional<PhraseTable.Found> told = Relative.at(tokens, at);
        if (told.isEmpty()) {
            return Optional.empty();
        }
        String group = told.get().key();
        int length = told.get().length();
        Optional<Integer> year = Relative.year(group, anchor);
        boolean known = year.isPresent();
        if (!known && !Words.isAny(group, "last-year", "this-year")) {
            return Optional.empty();
        }
        if (group.equals("whole-year")
                && tokens.get(at).is("the")
                && length == 2
                && !isWholeYear(at)) {
            return Optional.empty();
        }
        boolean numbered = tokens.get(at).is("the") && Dates.year(tokens, at + 2).isPresent();
        // "the last year of our term"
        boolean ofTerm =
                at > 0
                        && tokens.get(at).is("last")
                        && tokens.get(at - 1).is("the")
                        && is(at + 2, "of");
        if (length == 2 && (numbered || ofTerm)) {
            return Optional.empty();
        }
        boolean closed =
                at > 0
                        && Words.isAny(tokens.get(at - 1).word(), "closed", "ended", "finished")
                        && tokens.get(at).is("the");
        Optional<Integer> over =
                closed
                        ? anchor.told()
                                .filter(
                                        last ->
                                                anchor.yearsFromNow(0)
                                                        .filter(now -> last < now)
                                                        .isPresent())
                        : Optional.empty();
        Optional<Period> period = over.or(() -> year).map(Period::ofYear);
        return Optional.of(
                new PeriodMention(at, at + length, period, known ? Role.IN : Role.VAGUE));
    }

    private boolean is(int at, String word) {
        return at < tokens.size() && tokens.get(at).is(word);
    }

    /** {@code the year} alone is a period only behind a preposition. */
    private boolean isWholeYear(int at) {
        return at > 0
                && Words.isAny(
                        tokens.get(at - 1).word(),
                        "in",
                        "during",
                        "for",
                        "within",
                        "throughout",
                        "over",
                        "end",
                        "of",
                        "closed",
                        "ended",
                        "finished");
    }
}
