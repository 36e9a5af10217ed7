package org.provindex.reading.period;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/**
 * Tells times whose figures others are compared with: {@code than in 2019}, {@code over the same
 * months of 2020}.
 */
final class ComparedTimes {
    private static final Set<String> COMPARING =
            Set.of(
                    "than", "over", "from", "against", "versus", "vs", "before", "to", "with", "on",
                    "较", "比", "until", "above", "below");
    private static final Set<String> NUMBERS =
            Set.of(
                    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
                    "eleven");
    private static final Set<String> UNTIL = Set.of("as", "until", "till", "截至", "截", "至");

    /** What is held or made again and again. */
    static final Set<String> OCCASIONS = WordTable.words("period/occasions");

    /** What may stand before a time behind {@code than}: {@code than in the same month of 2020}. */
    private static final Set<String> PARTS = WordTable.words("period/compared-parts");

    /** What may open a clause: {@code that of 2019} behind it is its subject. */
    private static final Set<String> CLAUSE_OPENERS =
            Set.of("", ",", ".", ";", ":", "(", "and", "while", "but", "whereas");

    private final List<PeriodMention> found;
    private final MultipleBases multiples;

    ComparedTimes(List<PeriodMention> found, MultipleBases multiples) {
        this.found = found;
        this.multiples = multiples;
    }

    /** {@code than in 2018 and 2019}: the second time is compared with as the first one is. */
    Optional<PeriodMention> joined(TimeInPlace time) {
        if (found.isEmpty() || found.get(found.size() - 1).role() != Role.COMPARED) {
            return Optional.empty();
        }
        int last = found.get(found.size() - 1).to();
        if (last == time.start() && time.before().equals("period")) {
            return Optional.of(time.told(time.start(), Role.COMPARED));
        }
        boolean and = time.before().equals("and") || time.before().equals("or");
        return and && last >= time.opener()
                ? Optional.of(time.told(time.opener(), Role.COMPARED))
                : Optional.empty();
    }

    /** {@code twice 2019's figure}, {@code last year's winner}; not {@code this year's ranking}. */
    Optional<PeriodMention> possessive(TimeInPlace time) {
        if (!time.isPossessive()) {
            return Optional.empty();
        }
        if (time.mention().role() == Role.NOW) {
            return Optional.of(time.undated(time.from(), Role.COMPARED));
        }
        String noun = time.wordAt(time.noun());
        boolean ownFigure =
                time.opener() >= 0
                        && Words.isAny(
                                noun, "figure", "level", "number", "total", "value", "output")
                        && multiples.isMultipleOf(time.opener(), time.start(), time.to());
        boolean winner =
                !time.wordAt(time.from()).equals("this")
                        && Words.isAny(
                                noun,
                                "winner",
                                "champion",
                                "leader",
                                "first",
                                "ranking",
                                "edition");
        return ownFigure || winner
                ? Optional.of(time.told(time.from(), Role.COMPARED))
                : Optional.empty();
    }

    /** {@code than in the same months of 2020}, {@code over the same of 2020}. */
    Optional<PeriodMention> samePart(TimeInPlace time) {
        int i = time.opener();
        int than = i;
        while (PARTS.contains(time.wordAt(than)) || NUMBERS.contains(time.wordAt(than))) {
            than--;
        }
        if (than < i && time.wordAt(than).equals("than")) {
            return Optional.of(time.told(than, Role.COMPARED));
        }
        int number = i > 1 && NUMBERS.contains(time.wordAt(i - 1)) ? 1 : 0;
        boolean months =
                i - number > 1
                        && time.wordAt(i - 1 - number).equals("same")
                        && Words.isAny(
                                time.before(),
                                "months",
                                "period",
                                "month",
                                "quarter",
                                "quarters",
                                "weeks");
        for (int k = i - 2 - number; months && k >= Math.max(0, i - 6); k--) {
            if (Words.isAny(
                    time.wordAt(k),
                    "on",
                    "over",
                    "than",
                    "from",
                    "with",
                    "against",
                    "above",
                    "below")) {
                return Optional.of(time.told(k, Role.COMPARED));
            }
        }
        boolean same =
                time.before().equals("same")
                        && i > 1
                        && time.wordAt(i - 1).equals("the")
                        && Words.isAny(
                                time.wordAt(i - 2),
                                "on",
                                "over",
                                "than",
                                "from",
                                "with",
                                "against");
        return same ? Optional.of(time.told(i - 2, Role.COMPARED)) : Optional.empty();
    }

    /** {@code since 2019} dates nothing; {@code since the beginning of this year} is this year. */
    Optional<PeriodMention> since(TimeInPlace time) {
        if (!time.before().equals("since")) {
            return Optional.empty();
        }
        boolean opened =
                time.tokens().subList(time.opener(), time.from()).stream()
                        .anyMatch(token -> token.is("beginning") || token.is("start"));
        boolean thisYear =
                time.wordAt(time.from()).equals("this")
                        && time.mention().period().filter(Period::isYear).isPresent();
        // "has risen since 2017, when it stood at 1.2 trillion yuan"
        boolean when =
                time.wordAt(time.to()).equals(",") && time.wordAt(time.to() + 1).equals("when");
        return Optional.of(
                opened && thisYear
                        ? time.told(time.opener(), Role.IN)
                        : when
                                ? time.told(time.opener(), Role.COMPARED)
                                : time.undated(time.opener(), Role.COMPARED));
    }

    /** {@code than in 2019}, {@code above that of 2019}, {@code 2.1 times that of 2012}. */
    Optional<PeriodMention> base(TimeInPlace time) {
        if (isThatOf(time)
                || isThanAtEvent(time)
                || time.role() != Role.VAGUE
                        && multiples.isMultipleOf(time.opener(), time.from(), time.to())) {
            return Optional.of(time.told(time.start(), Role.COMPARED));
        }
        boolean end = time.end() && time.role() == Role.IN || time.role() == Role.END;
        if (time.before().equals("before") && end) {
            // "at least 180,000 stations before the end of this year"
            return Optional.of(time.told(time.opener(), Role.BY));
        }
        if (time.before().equals("than") && time.wordAt(time.opener() - 1).equals("later")) {
            // "no later than 2025"
            return Optional.of(time.told(time.opener() - 1, Role.BY));
        }
        Optional<PeriodMention> onward = Onward.of(time);
        if (onward.isPresent()) {
            return onward;
        }
        boolean points =
                time.before().equals("from") && time.wordAt(time.opener() - 1).equals("points");
        if (points && time.mention().isSumOfMonths()) {
            // "the growth rate fell back 0.9 points from January to October"
            return Optional.of(time.told(time.opener(), Role.COMPARED));
        }
        boolean compared =
                COMPARING.contains(time.before())
                        && compares(time)
                        && !isOpening(time)
                        && !isUntil(time)
                        && !isFromSpan(time)
                        && !isOnDay(time);
        // "compared with the end of last year" compares in a text without date too
        boolean dated =
                time.mention().period().isPresent()
                        || Words.isAny(time.wordAt(time.from()), "last", "previous")
                                && time.wordAt(time.to() - 1).equals("year");
        // "above" and "below" tell in which direction, to the measure
        int from = time.before().matches("above|below") ? time.opener() + 1 : time.opener();
        return compared
                ? Optional.of(time.told(from, dated ? Role.COMPARED : time.mention().role()))
                : Optional.empty();
    }

    /** {@code as of June}, {@code until 2020}: the end of a time. */
    static boolean isUntil(TimeInPlace time) {
        return UNTIL.contains(time.before());
    }

    /** {@code faster than that in 2019}, {@code 1.2 points above that of 2019}. */
    private static boolean isThatOf(TimeInPlace time) {
        boolean that = time.before().equals("that") || time.before().equals("those");
        String word = time.wordAt(time.opener() - 1);
        boolean of = time.wordAt(time.start()).equals("of") && time.start() < time.from();
        boolean compares = Words.isAny(word, "than", "from", "over", "against", "above", "below");
        return that && (compares || of && !CLAUSE_OPENERS.contains(word));
    }

    /** {@code 17 percent more than at the previous edition in 2021}. */
    private static boolean isThanAtEvent(TimeInPlace time) {
        for (int i = time.opener() - 1; i >= Math.max(0, time.opener() - 5); i--) {
            if (time.wordAt(i).equals("than")) {
                return OCCASIONS.contains(time.before());
            }
        }
        return false;
    }

    /** Whether a preposition compares where it stands: {@code to} does in {@code compared to}. */
    private static boolean compares(TimeInPlace time) {
        String before = time.before();
        String word = time.wordAt(time.opener() - 1);
        boolean on =
                before.equals("on")
                        && !(time.isNumeric(time.opener() - 1)
                                || Words.isAny(
                                        word,
                                        "%",
                                        "percent",
                                        "points",
                                        "up",
                                        "down",
                                        "growth",
                                        "increase",
                                        "rise",
                                        "year"));
        return !on && !before.equals("to") && !before.equals("with")
                || Words.isAny(word, "compared", "comparison", "relative");
    }

    /** {@code Over the first half, exports rose}: when it was so. */
    private static boolean isOpening(TimeInPlace time) {
        return time.before().equals("over")
                && (time.opener() == 0 || Words.isAny(time.wordAt(time.opener() - 1), ",", "."))
                && time.mention().period().filter(period -> !period.isYear()).isPresent();
    }

    /** {@code from January to June}: the preposition belongs to the span. */
    private static boolean isFromSpan(TimeInPlace time) {
        PeriodMention mention = time.mention();
        String joint = time.wordAt(mention.from() + 1);
        return time.before().equals("from")
                && mention.to() - mention.from() >= 3
                && (Words.isAny(joint, "to", "through", "until", "till", "–", "-")
                        || mention.isSpan());
    }

    private static boolean isOnDay(TimeInPlace time) {
        return time.before().equals("on") && time.mention().isDay()
                || time.before().equals("over") && time.mention().isSpan();
    }
}
