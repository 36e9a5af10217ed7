package org.provindex.reading.claim.period;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.period.Period;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.Words;

/** Finds the year that an evaluation, a report or an index is of, and the one it came out in. */
public final class Evaluations {
    private static final Set<String> REPORTS =
            Set.of(
                    "report",
                    "ranking",
                    "index",
                    "list",
                    "evaluation",
                    "study",
                    "survey",
                    "table",
                    "assessment",
                    "comparison");

    public static final Set<String> LOOKS =
            Set.of(
                    "looks",
                    "look",
                    "looking",
                    "covers",
                    "cover",
                    "covering",
                    "concerns",
                    "refers",
                    "relates",
                    "reviews",
                    "describes",
                    "deals");

    private static final Set<String> LOOKING_AT =
            Set.of(
                    "back",
                    "at",
                    "to",
                    "on",
                    "with",
                    "the",
                    "year",
                    "upon",
                    "state",
                    "situation",
                    "affairs",
                    "of",
                    "as");

    private static final Set<String> ROUNDS =
            Set.of("round", "edition", "paper", "review", "appraisal", "yearbook", "book");

    private static final Set<String> PUBLISHED =
            Set.of(
                    "presented",
                    "released",
                    "published",
                    "unveiled",
                    "issued",
                    "launched",
                    "announced");

    private static final Set<String> EVALUATING =
            Set.of(
                    "evaluates",
                    "evaluated",
                    "assesses",
                    "assessed",
                    "grades",
                    "graded",
                    "calculates",
                    "calculated",
                    "computes",
                    "measures",
                    "data");

    private Evaluations() {}

    /** {@code In its latest assessment, which looks at 2020, Hainan obtains 86 points}. */
    public static Optional<Period> lookedAt(Parse parse) {
        boolean report = Words.isAny(parse.word(0), "it", "this", "they", "both");
        for (int i = 0; i < parse.size() && !parse.periods().isEmpty(); i++) {
            report |= REPORTS.contains(parse.word(i)) || ROUNDS.contains(parse.word(i));
            int at = i + 1;
            while (at < i + 7 && LOOKING_AT.contains(parse.word(at))) {
                at++;
            }
            boolean about =
                    Words.isAny(parse.word(i), "is", "are")
                            && Words.isAny(parse.word(i + 1), "about", "on")
                            && parse.isPeriod(i + 2);
            if (report && about) {
                return parse.period(i + 2).period().filter(Period::isYear);
            }
            if (report && LOOKS.contains(parse.word(i)) && parse.isPeriod(at)) {
                return parse.period(at).period().filter(Period::isYear);
            }
        }
        return Optional.empty();
    }

    /** Whether a sentence speaks of a report, all of whose figures are of the time it covers. */
    public static boolean isReport(Parse parse) {
        boolean report = false;
        for (int i = 0; i < parse.size(); i++) {
            report |= Words.isAny(parse.word(i), "report", "paper", "yearbook", "bulletin", "book");
            if (Words.isAny(parse.word(i), "index", "ranking", "evaluation", "assessment")) {
                return false;
            }
        }
        return report;
    }

    /** {@code The group evaluates the villages of six provinces in 2021}: of that year is all. */
    public static Optional<Period> evaluated(Parse parse, boolean announces) {
        if (parse.periods().isEmpty()) {
            return Optional.empty();
        }
        boolean evaluates = false;
        boolean report = false;
        for (int i = 0; i < parse.size(); i++) {
            // not "data labelling came to the city in 2018"
            boolean compound = parse.word(i).equals("data") && parse.isNominal(i + 1);
            evaluates |= EVALUATING.contains(parse.word(i)) && !compound;
            report |= REPORTS.contains(parse.word(i));
            boolean isFor =
                    report
                            && parse.isPeriod(i + 1)
                            && Words.isAny(parse.word(i), "is", "are")
                            && parse.textOf(i + 1).startsWith("for ");
            if (isFor && parse.period(i + 1).period().filter(Period::isYear).isPresent()) {
                return parse.period(i + 1).period();
            }
            boolean books =
                    parse.isPeriod(i + 1) && Words.isAny(parse.word(i), "books", "book", "paper");
            evaluates |= books;
            boolean year =
                    evaluates
                            && parse.isPeriod(i)
                            && parse.period(i).role() == Role.IN
                            && (Words.isAny(parse.word(i - 1), "books", "book", "paper")
                                    || announces
                                    || !isMeasured(parse, i))
                            && parse.period(i).period().filter(Period::isYear).isPresent();
            if (year) {
                return parse.period(i).period();
            }
        }
        return Optional.empty();
    }

    /** Whether a sentence speaks of a report or an evaluation. */
    public static boolean isOnReport(Parse parse) {
        return parse.pieces().stream().anyMatch(piece -> REPORTS.contains(piece.word()));
    }

    /**
     * {@code a report that two institutes presented on September 23}, {@code It was released on
     * Monday}: the year of an edition.
     */
    public static Optional<Period> published(
            Parse parse, Optional<LocalDate> today, boolean afterReport) {
        boolean report = afterReport && Words.isAny(parse.word(0), "it", "this", "they");
        boolean made = false;
        for (int i = 0; i < parse.size(); i++) {
            report |= REPORTS.contains(parse.word(i));
            made |= PUBLISHED.contains(parse.word(i));
        }
        return report && made && today.isPresent()
                ? Optional.of(Period.ofYear(today.get().getYear()))
                : Optional.empty();
    }

    /** {@code data revenue was 5 billion yuan in 2020}: a figure's own year. */
    private static boolean isMeasured(Parse parse, int year) {
        if (parse.word(year - 1).equals("data")) {
            return false;
        }
        for (int i = Math.max(0, year - 5); i < year; i++) {
            boolean value =
                    parse.isQuantity(i)
                            && !Lexicon.AREAS.matcher(parse.word(i + 1)).matches()
                            && !Lexicon.AREAS.matcher(parse.word(i + 2)).matches();
            if (value || parse.isVerb(i) && i > year - 3) {
                return true;
            }
        }
        return false;
    }
}
