package org.provindex.reading.claim.period;

import java.util.Optional;
import java.util.Set;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.period.Period;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.quantity.Quantity.Form;
import org.provindex.reading.text.Words;

/** Finds the year of the edition of an index or ranking that a sentence names. */
public final class Editions {
    private static final Set<String> RANKINGS =
            Set.of("edition", "index", "ranking", "report", "list", "table");

    /** What is made anew every year, so that {@code this year's} names its edition. */
    private static final Set<String> ANNUAL =
            Set.of("edition", "index", "ranking", "rankings", "list", "table", "evaluation");

    private static final Set<String> EVALUATIONS =
            Set.of(
                    "index",
                    "ranking",
                    "rankings",
                    "evaluation",
                    "assessment",
                    "appraisal",
                    "survey",
                    "table");

    private static final int LONGEST_NAME = 6;
    private static final int LONGEST_SUBJECT = 24;

    private Editions() {}

    /** {@code the 2022 Digital Ecology Index}, {@code this year's national evaluation}. */
    public static Optional<Period> named(Parse parse) {
        for (int i = 0; i < parse.size(); i++) {
            // "the Digital Transformation Index 2021"
            boolean named =
                    parse.isPeriod(i)
                            && parse.isCapital(i - 1)
                            && Words.isAny(parse.word(i - 1), "index", "ranking");
            boolean edition =
                    parse.isPeriod(i)
                            && parse.period(i)
                                    .period()
                                    .filter(p -> !p.start().equals(p.end()))
                                    .isPresent()
                            && (named
                                    || RANKINGS.contains(parse.word(i + 1))
                                    || isForYear(parse, i)
                                    || isInBrackets(parse, i)
                                    || isNameOfIndex(parse, i + 1)
                                    || isOfThisYear(parse, i));
            if (edition) {
                return parse.period(i).period();
            }
        }
        return Optional.empty();
    }

    /**
     * {@code the value of the index for 2022}, {@code the evaluation of the digital economy of 31
     * provinces, autonomous regions and municipalities for 2020}.
     */
    private static boolean isForYear(Parse parse, int year) {
        boolean told =
                parse.period(year).role() != Role.COMPARED && parse.textOf(year).startsWith("for ");
        for (int i = year - 1; told && i >= Math.max(0, year - LONGEST_SUBJECT); i--) {
            if (EVALUATIONS.contains(parse.word(i))) {
                return !isEarlier(parse, i);
            }
            boolean within =
                    parse.isNominal(i)
                            || parse.isArea(i)
                            || parse.isQuantity(i) && parse.quantity(i).form() == Form.COUNT
                            || parse.pieces().get(i).isComma()
                            || Words.isAny(parse.word(i), "of", "and", "the", "all", "in", "its");
            if (!within) {
                return false;
            }
        }
        return false;
    }

    /** {@code the previous evaluation, for 2019}. */
    private static boolean isEarlier(Parse parse, int noun) {
        for (int i = noun - 1; i >= Math.max(0, noun - 3); i--) {
            if (Words.isAny(
                    parse.word(i),
                    "previous",
                    "earlier",
                    "preceding",
                    "prior",
                    "former",
                    "first")) {
                return true;
            }
        }
        return false;
    }

    /** {@code the Digital Village Index (2021)}. */
    private static boolean isInBrackets(Parse parse, int year) {
        return Words.isAny(parse.word(year - 1), "(", "（")
                && Words.isAny(parse.word(year + 1), ")", "）")
                && parse.isCapital(year - 2)
                && RANKINGS.contains(parse.word(year - 2));
    }

    private static boolean isNameOfIndex(Parse parse, int from) {
        for (int i = from; parse.isCapital(i) && i < from + LONGEST_NAME; i++) {
            if (parse.word(i).equals("index") || parse.word(i).equals("ranking")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfThisYear(Parse parse, int year) {
        boolean here =
                parse.period(year).role() != Role.COMPARED
                        && parse.word(year + 1).equals("'s")
                        && parse.tokens().get(parse.period(year).to() - 1).is("year")
                        && parse.tokens().get(parse.period(year).to() - 2).is("this");
        int from = year + 2;
        for (int i = from; here && parse.isNominal(i) && i < from + LONGEST_NAME; i++) {
            if (ANNUAL.contains(parse.word(i))) {
                return true;
            }
        }
        return false;
    }
}
