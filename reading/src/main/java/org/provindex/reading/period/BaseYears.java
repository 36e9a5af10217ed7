package org.provindex.reading.period;

import java.util.Optional;
import java.util.Set;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.Words;

/**
 * Tells years in whose prices figures are told, or whose level counts as 100: they date nothing,
 * whatever they stand beside.
 */
final class BaseYears {
    private static final Set<String> BASES =
            Set.of("base", "basis", "baseline", "reference", "benchmark", "starting", "100");

    private static final Set<String> UNCHANGED =
            Set.of("constant", "comparable", "current", "unchanged", "fixed", "chained");

    /** What may stand for the level of a year: {@code the average of 2019 serves as the base}. */
    private static final Set<String> LEVELS =
            Set.of("level", "levels", "average", "value", "mean", "figure", "figures", "year");

    /** Verbs and signs between a year and what it is set to: {@code 2015 = 100}. */
    private static final Set<String> COUNTING =
            Set.of(
                    "=",
                    "equals",
                    "equal",
                    "equalling",
                    "equaling",
                    "counts",
                    "count",
                    "counted",
                    "counting",
                    "serves",
                    "served",
                    "serving",
                    "set",
                    "taken",
                    "used",
                    "as",
                    "is",
                    "being",
                    "at",
                    "to",
                    "the",
                    "a",
                    "their",
                    "its",
                    "was",
                    "were",
                    "are",
                    "forms",
                    "form",
                    "forming",
                    "corresponds");

    private static final int REACH = 6;

    private BaseYears() {}

    /** The mention as a base, if the words about a time make it one. */
    static Optional<PeriodMention> of(TimeInPlace time) {
        int counted = counted(time);
        if (counted > 0) {
            return Optional.of(
                    new PeriodMention(time.start(), counted, Optional.empty(), Role.NAME));
        }
        return isOfPrices(time) || isNamed(time)
                ? Optional.of(time.undated(time.from(), Role.NAME))
                : Optional.empty();
    }

    /** {@code at 2015 prices}, {@code at the constant prices of 2021}, {@code in 2015 yuan}. */
    private static boolean isOfPrices(TimeInPlace time) {
        int noun = time.noun();
        noun += time.wordAt(noun).equals(")") ? 1 : 0;
        boolean behind =
                time.wordAt(noun).equals("prices")
                        || UNCHANGED.contains(time.wordAt(noun))
                                && time.wordAt(noun + 1).startsWith("price");
        boolean money =
                Words.isAny(time.wordAt(noun), "yuan", "dollars", "terms")
                        && UNCHANGED.contains(time.wordAt(time.from() - 1));
        int prices = time.before().equals("(") ? time.opener() - 1 : time.opener();
        boolean before =
                Words.isAny(time.wordAt(prices), "prices", "price") && isMeasure(time, prices - 1);
        return behind || money || before;
    }

    /** {@code at constant prices}, {@code in prices of}: not {@code raised prices in 2021}. */
    private static boolean isMeasure(TimeInPlace time, int at) {
        for (int i = at; i >= Math.max(0, at - 3); i--) {
            if (UNCHANGED.contains(time.wordAt(i))
                    || Words.isAny(time.wordAt(i), "at", "in", "by", "using")) {
                return true;
            }
        }
        return false;
    }

    /** {@code base year 2019}, {@code base period: 2015}, {@code indexed to 2015}. */
    private static boolean isNamed(TimeInPlace time) {
        int i = time.opener();
        i -= Words.isAny(time.wordAt(i), ":", "is", "was", "being", "=") ? 1 : 0;
        boolean indexed =
                Words.isAny(time.wordAt(i), "to", "on", "at")
                        && Words.isAny(
                                time.wordAt(i - 1), "indexed", "rebased", "normalized", "deflated");
        i -= Words.isAny(time.wordAt(i), "year", "period") ? 1 : 0;
        // "year" before a time counts as belonging to it; not "at the base at the end of 2022"
        boolean next =
                time.from() - time.opener() == 1 || time.wordAt(i + 1).matches("year|period");
        return indexed || next && time.wordAt(i).equals("base");
    }

    /**
     * Behind {@code 2017 as the base}, {@code the average of 2019 serves as the base}, {@code 2015
     * = 100}; 0 if that does not follow.
     */
    private static int counted(TimeInPlace time) {
        int i = time.noun();
        i += LEVELS.contains(time.wordAt(i)) ? 1 : 0;
        for (int k = i; k < i + REACH; k++) {
            if (k > i && BASES.contains(time.wordAt(k))) {
                // "the goal for 2025 is 100 billion", "data for 2021 form the basis of the index"
                boolean more =
                        time.wordAt(k).equals("100") && time.isWord(k + 1)
                                || Words.isAny(time.wordAt(k + 1), "of", "for")
                                        && !time.wordAt(k + 2).equals("100");
                return more ? 0 : hundred(time, k + 1);
            }
            if (!COUNTING.contains(time.wordAt(k))) {
                return 0;
            }
        }
        return 0;
    }

    /** Behind {@code year (100)}, {@code of 100}, where that follows a base. */
    private static int hundred(TimeInPlace time, int at) {
        int i = Words.isAny(time.wordAt(at), "year", "period", "value") ? at + 1 : at;
        boolean bracket = time.wordAt(i).equals("(") && time.wordAt(i + 2).equals(")");
        boolean hundred =
                time.wordAt(i + 1).equals("100")
                        && (bracket || Words.isAny(time.wordAt(i), "of", "at", "="));
        return hundred ? i + (bracket ? 3 : 2) : at;
    }
}
