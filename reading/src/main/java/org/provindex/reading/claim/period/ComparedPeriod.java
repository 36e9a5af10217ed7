package org.provindex.reading.claim.period;

import java.util.Locale;
import java.util.Optional;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.period.Period;
import org.provindex.reading.period.PeriodMention;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.Words;

/** Finds the times of values that others are compared with. */
final class ComparedPeriod {
    private final Parse parse;

    ComparedPeriod(Parse parse) {
        this.parse = parse;
    }

    /** {@code 1.5 million, up from 1.1 million in 2022, and 29 centers}. */
    boolean isOfCompared(int period, int at) {
        // "compared with 45,720 yuan in 2021, when it grew 10.3 percent"
        if (parse.word(period + 2).equals("when") && parse.pieces().get(period + 1).isComma()) {
            return false;
        }
        boolean apart = false;
        for (int i = period + 1; i < at; i++) {
            apart |= parse.pieces().get(i).isComma() || parse.pieces().get(i).endsClause();
        }
        for (int i = period - 1; apart && i >= Math.max(2, period - 4); i--) {
            if (parse.isQuantity(i)) {
                if (isAfter(i)) {
                    return true;
                }
                boolean from =
                        parse.word(i - 1).equals("from")
                                && Words.isAny(parse.word(i - 2), "up", "down");
                boolean against =
                        Words.isAny(parse.word(i - 1), "against", "versus")
                                || parse.word(i - 1).equals("with")
                                        && parse.word(i - 2).equals("compared");
                return from || against;
            }
        }
        return false;
    }

    /** {@code after 7.1 percent in 2022 and 23 percent in 2021}. */
    boolean isAfter(int at) {
        int i = at;
        while (parse.word(i - 1).equals("and")
                && parse.isPeriod(i - 2)
                && parse.isQuantity(i - 3)) {
            i -= 3;
        }
        return parse.word(i - 1).equals("after");
    }

    /** {@code from 7.8 percent in 2020 to 10 percent}. */
    boolean isOfBase(int period, int at) {
        boolean to =
                parse.word(at - 1).equals("to")
                        || parse.word(at - 2).equals("to")
                        || parse.word(at - 1).equals("exceeding");
        if (!to) {
            return false;
        }
        // "from the present 31 to 50"
        if (parse.isQuantity(period + 1) && parse.word(period + 2).equals("to")) {
            int from = parse.word(period - 1).equals("the") ? period - 2 : period - 1;
            return parse.word(from).equals("from");
        }
        for (int i = period - 1; i >= Math.max(0, period - 6); i--) {
            if (parse.isQuantity(i)) {
                return parse.word(i - 1).equals("from") || parse.word(i - 2).equals("from");
            }
            if (parse.pieces().get(i).isComma()) {
                return false;
            }
        }
        return false;
    }

    /** {@code compared with 54.1 Mbps in the same period of 2020}. */
    Optional<Period> samePartOf(int at) {
        for (int i = at + 1; parse.isIn(i) && i <= at + 4; i++) {
            boolean same = parse.isPeriod(i) && parse.textOf(i).contains("same");
            if (same && parse.period(i).period().isPresent()) {
                return parse.period(i).period().filter(Period::isYear);
            }
            // "in the same months of 2021"
            if (parse.word(i).equals("same") && parse.isPeriod(i + 2)) {
                return parse.period(i + 2).period().filter(Period::isYear);
            }
            if (same && parse.isPeriod(i + 1)) {
                return parse.period(i + 1).period().filter(Period::isYear);
            }
        }
        return Optional.empty();
    }

    /**
     * The time of {@code two and a half times the 60 billion yuan of last year}, {@code double the
     * 2020 figure of 233 billion yuan}: the one compared with.
     */
    Optional<Period> ofThat(int at) {
        int behind =
                parse.word(at - 1).equals("the")
                                && parse.isPeriod(at + 1)
                                && parse.textOf(at + 1).startsWith("of ")
                        ? at + 1
                        : -1;
        boolean figure =
                parse.word(at - 1).equals("of")
                        && Words.isAny(
                                parse.word(at - 2), "figure", "level", "total", "value", "number");
        int time = behind > 0 ? behind : figure ? at - 3 : -1;
        boolean told =
                parse.isPeriod(time)
                        && (parse.period(time).role() == Role.COMPARED
                                || figure && parse.textOf(time).matches("(the )?\\d{4}('s)?"));
        return told ? parse.period(time).period() : Optional.empty();
    }

    /**
     * {@code 20 times as much as in 2018, when the first fair was held and revenue was 4 billion}.
     */
    boolean isWhen(int time, int at) {
        boolean when =
                parse.period(time).role() == Role.COMPARED
                        && parse.period(time).period().isPresent()
                        && parse.pieces().get(time + 1).isComma()
                        && parse.word(time + 2).equals("when");
        return when && parse.pieces().subList(time + 2, at).stream().noneMatch(Piece::endsClause);
    }

    /** {@code up from 19.2 a year ago}, {@code against 1,130 in the same period of last year}. */
    boolean isYearAgo(int at) {
        for (int i = at + 1; parse.isIn(i) && i <= at + 5; i++) {
            if (parse.isPeriod(i)) {
                PeriodMention mention = parse.period(i);
                return mention.role() == Role.COMPARED
                        && mention.period().isEmpty()
                        && parse.textOf(i)
                                .toLowerCase(Locale.ROOT)
                                .matches("(?s).*(year|(twelve|12) months).*");
            }
            if (parse.isQuantity(i) || parse.pieces().get(i).isComma()) {
                return false;
            }
        }
        return false;
    }
}
