package org.provindex.reading.period;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/**
 * Tells what a time is told for, by the words around it: {@code by}, {@code since}, {@code than
 * in}.
 */
final class PeriodRoles {
    static final Set<String> EVENTS = WordTable.words("period/event-words");
    private static final Set<String> REPORTED = WordTable.words("period/reporting-verbs");

    /** What one value of many is, and the nouns that may stand behind it. */
    private static final Set<String> EXTREMES =
            Set.of("highest", "lowest", "best", "strongest", "weakest", "worst");

    private static final Set<String> VALUES =
            Set.of(
                    "value", "level", "reading", "point", "mark", "month", "rate", "score",
                    "result");

    /** How many tokens back the subject of a verb may begin. */
    private static final int SUBJECT = 16;

    private final List<Token> tokens;
    private final PublicationDays publications;
    private final TitleYears titles;
    private final ComparedTimes compared;

    PeriodRoles(List<Token> tokens, List<PeriodMention> found) {
        this.tokens = tokens;
        this.publications = new PublicationDays(tokens);
        this.titles = new TitleYears(tokens);
        this.compared = new ComparedTimes(found, new MultipleBases(tokens));
    }

    /** The mention with its preposition, and the role which that gives it. */
    PeriodMention placed(PeriodMention mention) {
        TimeInPlace time = TimeInPlace.of(tokens, mention);
        return compared.joined(time)
                .or(() -> compared.possessive(time))
                .or(() -> BaseYears.of(time))
                .or(() -> sinceEvent(time))
                .or(() -> named(time))
                .or(() -> compared.samePart(time))
                .or(() -> compared.since(time))
                .or(() -> compared.base(time))
                .or(() -> event(time))
                .or(() -> about(time))
                .orElseGet(() -> plain(time));
    }

    /** {@code Report (2020)}, {@code the 2021 China Digital Economy Report}. */
    private Optional<PeriodMention> named(TimeInPlace time) {
        int from = time.from();
        boolean label =
                time.wordAt(time.to()).equals(":")
                        || time.wordAt(time.to()).equals(")")
                                && time.wordAt(time.to() + 1).equals(":");
        boolean bracketed = titles.isBracketedName(from) && !label;
        boolean title =
                titles.isTitle(time.to())
                        && (time.start() >= from
                                || Words.isAny(time.wordAt(from - 1), "the", "\"", "“"));
        return bracketed || title ? Optional.of(time.told(from, Role.NAME)) : Optional.empty();
    }

    /** {@code a plan launched in 2019}, {@code On May 26, the reporter learned}. */
    private Optional<PeriodMention> event(TimeInPlace time) {
        // "the index released last month": told without a preposition
        boolean apart =
                time.opener() >= 0
                        && (time.from() - 1 > time.opener()
                                || time.mention().isMonthOrDay()
                                        && Words.isAny(time.wordAt(time.from()), "last", "this"));
        boolean happened = EVENTS.contains(time.before());
        if (happened && isSince(time.opener())) {
            return Optional.of(time.undated(time.start(), Role.COMPARED));
        }
        if (publications.isPublication(time.mention(), time.to())) {
            return Optional.of(time.told(Math.min(time.start(), time.from()), Role.EVENT));
        }
        if (publications.isOfDocument(time.mention(), time.from())) {
            return Optional.of(time.told(time.from() - 1, Role.EVENT));
        }
        return apart && (happened && !isOfValue(time.opener()) || isInClause(time))
                ? Optional.of(time.told(time.start(), Role.EVENT))
                : Optional.empty();
    }

    /**
     * {@code in the days after November 11}, {@code at its highest of the year}: when something
     * else was, or all the values that one is the highest of.
     */
    private static Optional<PeriodMention> about(TimeInPlace time) {
        boolean aside =
                Words.isAny(time.before(), "after", "before", "around", "following", "to")
                        && Words.isAny(
                                time.wordAt(time.opener() - 1), "days", "weeks", "hours", "run-up");
        int noun = time.start() - 1;
        boolean year =
                time.mention().period().filter(Period::isYear).isPresent()
                        && time.wordAt(time.to() - 1).equals("year");
        boolean value =
                EXTREMES.contains(time.wordAt(noun - 1)) && VALUES.contains(time.wordAt(noun));
        boolean best = year && (EXTREMES.contains(time.wordAt(noun)) || value);
        return aside || best ? Optional.of(time.undated(time.from(), Role.NAME)) : Optional.empty();
    }

    /** {@code Contracts worth 213 billion yuan were signed in May}: the value is of that time. */
    private boolean isOfValue(int verb) {
        boolean passive =
                verb > 1 && Words.isAny(tokens.get(verb - 1).word(), "were", "are", "been");
        for (int i = verb - 2; passive && i >= Math.max(0, verb - SUBJECT); i--) {
            Token token = tokens.get(i);
            if (Words.isAny(token.word(), ",", ";", "which", "that", "who")) {
                return false;
            }
            if (token.kind() == Token.Kind.NUMBER && Dates.year(tokens, i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** {@code , which opened in 2019}, {@code the bureau that met in May}. */
    private boolean isInClause(TimeInPlace time) {
        int verb = time.opener();
        boolean that =
                time.wordAt(verb - 1).equals("that") && !REPORTED.contains(time.wordAt(verb - 2));
        return verb > 0
                && !time.before().equals("by")
                && !time.isNumeric(verb)
                && (that || Words.isAny(time.wordAt(verb - 1), "which", "who"));
    }

    /** {@code by 2025}, {@code as of June}, {@code in 2020}. */
    private static PeriodMention plain(TimeInPlace time) {
        Role role = time.role();
        if (time.before().equals("by") && role == Role.IN) {
            return time.told(
                    time.opener(), time.end() || time.mention().isSpan() ? Role.END : Role.BY);
        }
        boolean until = ComparedTimes.isUntil(time);
        if (time.end() || until || time.chineseEnd()) {
            return time.told(
                    until ? time.opener() : time.start(), role == Role.IN ? Role.END : role);
        }
        return time.told(Math.min(time.start(), time.from()), role);
    }

    /** {@code Since the launch of the project in early 2022, 40 billion yuan has been invested}. */
    private Optional<PeriodMention> sinceEvent(TimeInPlace time) {
        if (!time.wordAt(0).equals("since") || time.wordAt(1).equals("then") || time.opener() < 2) {
            return Optional.empty();
        }
        boolean quoted = false;
        for (int i = 1; i <= time.opener(); i++) {
            quoted ^= Words.isAny(time.wordAt(i), "\"", "“", "”");
            if (!quoted && Words.isAny(time.wordAt(i), ",", ";")) {
                return Optional.empty();
            }
        }
        return Optional.of(time.undated(time.start(), Role.COMPARED));
    }

    /** {@code the best result since the series began in 2017}. */
    private boolean isSince(int at) {
        for (int i = at - 1; i >= Math.max(0, at - 6); i--) {
            if (tokens.get(i).is("since")) {
                return true;
            }
        }
        return false;
    }
}
