package org.provindex.reading.period;

import java.util.Optional;

/**
 * Words of a sentence that tell a time.
 *
 * @param from first token, with its preposition
 * @param to behind the last token
 * @param period the time; empty where the words tell none that can be dated ({@code so far})
 * @param role what the words are for
 */
public record PeriodMention(int from, int to, Optional<Period> period, Role role) {
    /** What a time is told for. */
    public enum Role {
        /** When something was so: {@code in 2020}. */
        IN,
        /** Until when something is to be so: {@code by 2025}. */
        BY,
        /** The end of a period: {@code by the end of June}, {@code as of 2021}. */
        END,
        /** A time from one year to another: {@code from 2016 to 2020}. */
        SPAN,
        /** Now, so far: no period that the text dates. */
        NOW,
        /** What is compared with: {@code than in 2019}, {@code a year earlier}. */
        COMPARED,
        /** When something else happened: {@code a plan launched in 2019}. */
        EVENT,
        /** Part of a title: {@code Report (2020)}. */
        NAME,
        /** The period told before: {@code by then}, {@code that year}. */
        THEN,
        /** A time that cannot be dated: {@code in recent years}. */
        VAGUE
    }

    /** Whether a quantity may be dated by it. */
    public boolean dates() {
        return switch (role) {
            case IN, BY, END, SPAN, NOW, THEN, VAGUE -> true;
            case COMPARED, EVENT, NAME -> false;
        };
    }

    PeriodMention as(Role other) {
        return new PeriodMention(from, to, period, other);
    }

    /** Whether the time is a single day. */
    boolean isDay() {
        return period.filter(period -> period.start().equals(period.end())).isPresent();
    }

    /** Whether the time is a month or shorter. */
    boolean isMonthOrDay() {
        return period.filter(Period::isMonthOrDay).isPresent();
    }

    /** Whether the time spans several years. */
    boolean isSpan() {
        return period.filter(period -> period.start().getYear() != period.end().getYear())
                .isPresent();
    }

    /** Whether the time is the first months of a year together. */
    boolean isSumOfMonths() {
        return period.filter(
                        period ->
                                period.start().getYear() == period.end().getYear()
                                        && period.start().getMonthValue() == 1
                                        && period.end().getMonthValue() > 1)
                .isPresent();
    }
}
