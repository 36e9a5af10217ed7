package org.provindex.reading.claim.steering;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.period.Period;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/** Finds the time that a sentence says the figures of a text or of an evaluation are of. */
final class FiguresTime {
    private static final Map<String, List<String>> WORDS =
            WordTable.byKey("period/reference-words");
    static final Set<String> FIGURES = Set.copyOf(WORDS.get("figures"));
    private static final Set<String> REFERRING = Set.copyOf(WORDS.get("referring"));
    private static final Set<String> BEFORE_TIME = Set.copyOf(WORDS.get("before-time"));
    private static final Set<String> BEHIND_FIGURES = Set.copyOf(WORDS.get("behind-figures"));
    private static final Set<String> REVIEWED = Set.copyOf(WORDS.get("reviewed"));
    private static final Set<String> RESTING = Set.copyOf(WORDS.get("resting"));

    private static final int REACH = 9;

    private FiguresTime() {}

    /** {@code Its figures refer to 2020 unless stated otherwise}: so all values of the text. */
    static Optional<Period> ofAll(Parse parse) {
        for (int i = 1; i < parse.size() && !parse.periods().isEmpty(); i++) {
            boolean told =
                    parse.isPeriod(i)
                            && (isReferredTo(i, parse) || isYearUnderReview(i, parse))
                            && isTime(i, parse)
                            && !hasValue(parse);
            if (told) {
                return parse.period(i).period();
            }
        }
        return Optional.empty();
    }

    /** {@code which rests on data of 2019}: so all scores and places of the evaluation. */
    static Optional<Period> ofData(Parse parse) {
        for (int i = 0; i < parse.size() && !parse.periods().isEmpty(); i++) {
            boolean behind = FIGURES.contains(parse.word(i - 1)) && isRestingOn(i - 1, parse);
            boolean before =
                    FIGURES.contains(parse.word(i + 1))
                            && (isRestingOn(i, parse) || isUsedBehind(i + 2, parse));
            boolean used = FIGURES.contains(parse.word(i - 1)) && isUsedBehind(i + 1, parse);
            boolean told = parse.isPeriod(i) && (behind || before || used) && isTime(i, parse);
            if (told) {
                return parse.period(i).period().filter(Period::isYear);
            }
        }
        return Optional.empty();
    }

    /** {@code Figures for 2022 allow a comparison}: of that time is what the text goes on to. */
    static Optional<Period> announced(Parse parse) {
        for (int i = 0; i < parse.size() && !parse.periods().isEmpty(); i++) {
            if (FIGURES.contains(parse.word(i)) && !parse.word(i - 1).equals("no")) {
                int at = i + 1;
                while (at < i + REACH
                        && (BEHIND_FIGURES.contains(parse.word(at))
                                || BEFORE_TIME.contains(parse.word(at)))) {
                    at++;
                }
                Optional<Period> told =
                        parse.isPeriod(at) && parse.period(at).role() == Role.IN
                                ? parse.period(at).period().filter(p -> !p.isMonthOrDay())
                                : Optional.empty();
                if (told.isPresent()) {
                    return told;
                }
            }
        }
        return Optional.empty();
    }

    /** {@code All data are for 2021}, {@code the figures are those of 2022}. */
    private static boolean isReferredTo(int time, Parse parse) {
        int verb = time - 1;
        boolean all = false;
        while (verb > time - REACH && BEFORE_TIME.contains(parse.word(verb))) {
            all |= parse.word(verb).equals("all");
            verb--;
        }
        boolean refers = REFERRING.contains(parse.word(verb));
        int noun = refers ? verb - 1 : verb;
        while (noun > verb - REACH && BEHIND_FIGURES.contains(parse.word(noun))) {
            noun--;
        }
        boolean figures = FIGURES.contains(parse.word(noun));
        if (noun == 0 && refers && Words.isAny(parse.word(0), "they", "these", "all")) {
            // "gives figures for 27 provinces. They are those of 2021"
            return true;
        }
        for (int i = noun - 1; figures && i >= Math.max(0, noun - 3); i--) {
            all |= parse.word(i).equals("all");
            if (Words.isAny(parse.word(i), "no", "some", "any", "than", "with")) {
                return false;
            }
        }
        return figures && (refers || all);
    }

    /** {@code The year under review is 2021}, {@code Reference year: 2021}. */
    private static boolean isYearUnderReview(int time, Parse parse) {
        if (!Words.isAny(parse.word(time - 1), "is", "was", ":")) {
            return false;
        }
        boolean year = false;
        boolean reviewed = false;
        for (int i = time - 2; i >= Math.max(0, time - 6); i--) {
            year |= Words.isAny(parse.word(i), "year", "period");
            reviewed |= REVIEWED.contains(parse.word(i));
        }
        return year && reviewed;
    }

    /** {@code using figures}, {@code the ranking is based on the official data}. */
    private static boolean isRestingOn(int at, Parse parse) {
        for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
            if (RESTING.contains(parse.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** {@code Data for 2021 form the basis of}, {@code were used}. */
    private static boolean isUsedBehind(int at, Parse parse) {
        boolean verb =
                Words.isAny(
                        parse.word(at),
                        "form",
                        "serve",
                        "served",
                        "provide",
                        "underlie",
                        "underlies",
                        "are",
                        "were",
                        "formed");
        for (int i = at; verb && i < at + 4; i++) {
            if (Words.isAny(parse.word(i), "basis", "used", "underlie", "underlies")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a time is one that figures can be of, not one that they are compared with. */
    private static boolean isTime(int at, Parse parse) {
        Role role = parse.period(at).role();
        boolean from = parse.textOf(at).startsWith("from ") || parse.word(at - 1).equals("those");
        boolean plain =
                role == Role.IN
                        || role == Role.END
                        || role == Role.SPAN
                        || role == Role.COMPARED && from;
        return plain
                && parse.period(at)
                        .period()
                        .filter(period -> !period.start().equals(period.end()))
                        .isPresent();
    }

    /** Whether a sentence tells a value that may have a time of its own. */
    private static boolean hasValue(Parse parse) {
        return parse.quantities().stream().anyMatch(q -> q.form() != Quantity.Form.COUNT);
    }
}
