package org.provindex.reading.claim.period;

import java.util.Optional;
import java.util.Set;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.kind.CuesBehind;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.period.Period;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/** Finds times and values that a sentence tells aside: in a relative clause, in a reason. */
final class Asides {
    private static final Set<String> EVENTS = WordTable.words("period/event-words");
    private static final Set<String> PRESENT = WordTable.words("measure/present-words");
    private static final Set<String> RELATIVES =
            Set.of("which", "who", "where", "whose", "still", "once", "previously", "formerly");
    private static final Set<String> REASONS =
            Set.of("as", "because", "although", "though", "since");

    /** {@code as well as}, {@code such as}, {@code as of}: these give no reason. */
    private static final Set<String> COMPARING_AS =
            Set.of("well", "much", "many", "of", "a", "such", "same", "so", "far", "against");

    private static final Set<String> TROUBLES = WordTable.words("period/troubles");

    /** How many pieces an insertion or a reason has before its time. */
    private static final int REACH = 12;

    private final Parse parse;
    private final Course course;

    Asides(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
    }

    /** {@code Guangdong, which was second, slipped to third}: the main verb follows at once. */
    boolean isToldAside(int other, int at) {
        int end = at - 1;
        while (end > other && !parse.pieces().get(end).isComma()) {
            end--;
        }
        return end > other
                && parse.isVerb(end + 1)
                && !parse.word(end + 1).endsWith("ing")
                && (parse.isPeriod(other + 1) && isStart(other + 1, at)
                        || isInRelative(other, at)
                        || isFormerPlace(other, at)
                        || isFounding(other));
    }

    /** Whether a time belongs to something else than to a value behind it. */
    boolean isAside(int period, int at) {
        return isInRelative(period, at)
                || isFormerPlace(period, at)
                || isStart(period, at)
                || isInsertedNow(period, at)
                || isOnce(period)
                || isOfTrouble(period)
                || isClosed(period, at) && isInReason(period);
    }

    /** {@code The output, 25 tonnes a head in 2022, will be raised by 7 percent a year}. */
    boolean isBeforeWill(int period) {
        boolean value = parse.isQuantity(period - 1) || parse.isQuantity(period - 2);
        return (value || parse.isQuantity(period - 3))
                && parse.isIn(period + 1)
                && parse.pieces().get(period + 1).isComma()
                && (CuesBehind.FUTURE.contains(parse.word(period + 2))
                        || Words.isAny(parse.word(period + 2), "is", "are")
                                && Words.isAny(parse.word(period + 3), "expected", "forecast"));
    }

    /** {@code the number of base stations, now 6,850, to pass 10,000}. */
    private boolean isInsertedNow(int period, int at) {
        return parse.period(period).role() == Role.NOW
                && period + 2 < at
                && parse.isQuantity(period + 1)
                && parse.pieces().get(period + 2).isComma()
                && period > 0
                && parse.pieces().get(period - 1).isComma();
    }

    /** {@code The share, 35.2 percent in 2015, had risen to 41.6 percent}: when it began. */
    private boolean isStart(int period, int at) {
        boolean inserted =
                parse.isQuantity(period - 1)
                        && parse.pieces().get(period + 1).isComma()
                        && parse.isVerb(period + 2);
        boolean to =
                Words.isAny(parse.word(at - 1), "to", "at")
                        || Words.isAny(parse.word(at - 2), "to", "at");
        for (int i = period - 2; inserted && to && i >= Math.max(0, period - 4); i--) {
            if (parse.pieces().get(i).isComma()) {
                return !has(",", period + 2, at);
            }
        }
        return false;
    }

    /** {@code suffered from the outbreak in August and slipped}: when that was. */
    private boolean isOfTrouble(int period) {
        if (!TROUBLES.contains(parse.word(period - 1))) {
            return false;
        }
        int i = period - 2;
        while (parse.isIn(i) && (parse.isNominal(i) || Lexicon.isArticle(parse.pieces().get(i)))) {
            i--;
        }
        return Words.isAny(
                parse.word(i), "from", "of", "by", "to", "under", "amid", "despite", "after");
    }

    /** {@code The park, a row of sheds in 1999, is home to 800 firms}: what it was then. */
    private boolean isOnce(int period) {
        boolean closed =
                parse.isIn(period + 1)
                        && parse.pieces().get(period + 1).isComma()
                        && PRESENT.contains(parse.word(period + 2));
        for (int i = period - 1; closed && i > Math.max(0, period - REACH); i--) {
            if (parse.pieces().get(i).isComma()) {
                return i + 1 < period
                        && (Lexicon.isArticle(parse.pieces().get(i + 1))
                                || Words.isAny(parse.word(i + 1), "once", "still", "only", "just"));
            }
            if (parse.isVerb(i) || parse.isQuantity(i) || parse.pieces().get(i).endsClause()) {
                return false;
            }
        }
        return false;
    }

    /** {@code Guangdong, which was first in 2022, slipped to third}: a time told aside. */
    private boolean isInRelative(int period, int at) {
        boolean closed = false;
        for (int i = period + 1; i < at; i++) {
            closed |= parse.pieces().get(i).isComma();
        }
        for (int i = period - 1; closed && i > Math.max(0, period - REACH); i--) {
            if (parse.pieces().get(i).isComma()) {
                boolean first = i + 1 == period;
                boolean ofWhich =
                        Words.isAny(parse.word(i + 1), "of", "in", "with")
                                && parse.word(i + 2).equals("which");
                return RELATIVES.contains(parse.word(first ? period + 1 : i + 1))
                                && parse.isArea(i - 1)
                                && !isOfCount(i + 1, period)
                        || ofWhich && isBeforeVerb(period, at);
            }
        }
        return false;
    }

    /** {@code In Jiangxi, where the count was made in June, 37 million people ...}. */
    private boolean isOfCount(int from, int period) {
        for (int i = from; i < period; i++) {
            if (Words.isAny(parse.word(i), "count", "census", "survey", "figures", "data")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a comma behind a time is followed by a verb, before a value. */
    private boolean isBeforeVerb(int period, int at) {
        for (int i = period + 1; i < at; i++) {
            if (parse.pieces().get(i).isComma()) {
                return parse.isVerb(i + 1);
            }
        }
        return false;
    }

    /** {@code Guangdong, still third in the edition before, has to make do with fourth place}. */
    private boolean isFormerPlace(int period, int at) {
        int end = period + 1;
        while (end < at && parse.isNominal(end)) {
            end++;
        }
        boolean place = parse.isQuantity(period) && parse.quantity(period).isOrdinal();
        boolean closed = end < at && parse.pieces().get(end).isComma() && parse.isVerb(end + 1);
        for (int i = period - 1; closed && i > Math.max(0, period - REACH); i--) {
            place |= parse.isQuantity(i) && parse.quantity(i).isOrdinal();
            if (parse.pieces().get(i).isComma()) {
                return place && parse.isArea(i - 1) && !parse.word(i + 1).equals("with");
            }
        }
        return false;
    }

    /** {@code The exchange, opened as the first of its kind, has 402 members}. */
    private boolean isFounding(int other) {
        for (int i = other - 1; i > Math.max(0, other - REACH); i--) {
            if (parse.pieces().get(i).isComma()) {
                return EVENTS.contains(parse.word(i + 1)) || parse.word(i + 1).equals("opened");
            }
        }
        return false;
    }

    /** Whether a mark ends the clause of a time before a value. */
    private boolean isClosed(int period, int at) {
        for (int i = period + 1; i < at; i++) {
            if (parse.pieces().get(i).isComma() || parse.pieces().get(i).endsClause()) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@code In 2022 growth was 0.6 percent, as orders dried up in the second half}: the part of
     * the year is that of a reason, the value of the year in force.
     */
    boolean isInReason(int period) {
        boolean verb = false;
        if (!isWithin(period)) {
            return false;
        }
        for (int i = period - 1; i > Math.max(0, period - REACH); i--) {
            verb |= parse.isVerb(i);
            if (parse.pieces().get(i).endsClause() || parse.isQuantity(i)) {
                return false;
            }
            boolean reason =
                    REASONS.contains(parse.word(i))
                            && !COMPARING_AS.contains(parse.word(i + 1))
                            && !COMPARING_AS.contains(parse.word(i - 1))
                            && !parse.isPeriod(i + 1);
            // "after travel had been restricted in August, its index declined"
            boolean before =
                    Words.isAny(parse.word(i), "after", "when", "once") && has("had", i, period);
            if (reason || before) {
                return verb;
            }
        }
        return false;
    }

    private boolean has(String word, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (parse.word(i).equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a time is a part of the longer one in force. */
    private boolean isWithin(int period) {
        Optional<Period> part = parse.period(period).period();
        return course.period.filter(whole -> part.filter(whole::contains).isPresent()).isPresent();
    }
}
