package org.provindex.reading.claim.period;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.kind.AimCues;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.period.Period;
import org.provindex.reading.period.PeriodMention;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.Words;

/** Finds the time that words mean which point back to one told before: {@code by then}. */
final class PointingBack {
    private static final List<String> NUMBERS =
            List.of(
                    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
                    "eleven");

    private final Parse parse;
    private final Course course;

    PointingBack(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
    }

    /** Dates a draft by such words, given the draft before it in its sentence. */
    void date(Draft draft, PeriodMention mention, Optional<Draft> before) {
        if (isStart(mention)) {
            // "5.9 billion in 2012 and 34.2 in 2022. 100,000 people lived there at the start"
            draft.period = course.change.map(Course.Change::began);
            return;
        }
        boolean yearEarlier =
                Words.isAny(
                        parse.tokens().get(mention.to() - 1).word(),
                        "earlier",
                        "before",
                        "ago",
                        "previously",
                        "edition",
                        "round",
                        "ranking",
                        "evaluation",
                        "assessment");
        boolean edition = yearEarlier && (TextPeriod.isPlace(draft) || draft.unit.equals("score"));
        // "a year earlier it was 13th with 74.1 points": both then
        boolean same =
                yearEarlier
                        && before.filter(other -> other.piece >= 0)
                                .map(other -> parse.pieces().get(other.piece).from())
                                .filter(value -> value > mention.from())
                                .isPresent();
        if (same) {
            draft.period = before.get().period;
        } else if (edition && course.reference.ofEvaluation().isPresent()) {
            // "In the edition before, it had to be content with 11th"
            draft.period = course.reference.ofEvaluation().map(Period::yearBefore);
        } else if (yearEarlier) {
            draft.period =
                    before.filter(other -> !other.base)
                            .flatMap(other -> other.period)
                            .or(() -> course.period)
                            .or(() -> course.actualPeriod)
                            .or(() -> course.today.map(day -> Period.ofYear(day.getYear())))
                            .map(Period::yearBefore);
        } else if (mention.period().isPresent()) {
            // "In the same period of 2021 it was 25.6 percent": the part of the year told before
            int year = mention.period().get().year();
            draft.period =
                    before.flatMap(other -> other.period)
                            .or(() -> course.period)
                            .or(() -> course.actualPeriod)
                            .or(() -> course.sectionPeriod)
                            .or(() -> course.mainPeriod)
                            .map(part -> part.inYear(year))
                            .or(mention::period);
        } else if (isPart(course.period) && isSpan(parse, mention)) {
            // "rose in the first half of this year. Car makers built 614,000 in that time"
            draft.period = course.period;
        } else if (isSpan(parse, mention)
                && new AimCues(parse, course).isAhead(draft.piece)
                && months(mention).filter(course::mayBeAhead).isPresent()) {
            // "a program for 2021 to 2025. Over these five years, 45 billion is to be invested"
            draft.period = months(mention);
        } else if (course.change.isPresent() && isSpan(parse, mention)) {
            // "In 2018 it was 134 billion. The number grew from 183 to 348 in those years"
            boolean average = isAverage(draft);
            draft.period = course.change.map(average ? Course.Change::years : Course.Change::ended);
            if (average) {
                draft.by("period.average-over", 0.95);
            }
        } else if (draft.base && course.basePeriod.isPresent()) {
            // "from 38 percent in 2018. Over the same years ... rose from 1,800"
            draft.period = course.basePeriod;
        } else if (isEnd(mention) && endOfPlan().isPresent()) {
            draft.period = endOfPlan();
            draft.deadline = true;
        } else if (isThroughout(mention)
                && yearsOfPlan().isPresent()
                && new AimCues(parse, course).isAhead(draft.piece)) {
            draft.period = yearsOfPlan();
        } else if (before.isEmpty() && months(mention).isPresent()) {
            draft.period = months(mention);
        } else if (ahead().isPresent()
                && (isUntil(mention) || new AimCues(parse, course).isAhead(draft.piece))
                && before.filter(other -> other.period.filter(course::isFuture).isPresent())
                        .isEmpty()) {
            // "which reached 38.9 billion in 2021, shall exceed 70 billion by then"
            draft.period = ahead();
            draft.deadline = true;
        } else if (before.filter(other -> !other.base).isPresent()) {
            draft.period = before.get().period;
            draft.deadline = before.get().deadline;
        } else if (parse.tokens().get(mention.to() - 1).is("date")
                && course.pointPeriod.isPresent()) {
            draft.period = course.pointPeriod;
        } else {
            // "during this period" opens a paragraph: of the one before
            Optional<Period> last = course.periodSet ? course.period : course.lastPeriod;
            boolean months = parse.tokens().get(mention.to() - 1).is("months");
            boolean over =
                    last.filter(course::isFuture).isPresent()
                            && course.actualPeriod.isPresent()
                            && !new AimCues(parse, course).isAhead(draft.piece);
            last = over ? course.actualPeriod : last;
            draft.period = months ? last.map(p -> p.isMonthOrDay() ? p.fromJanuary() : p) : last;
            draft.deadline = course.deadline && !over;
        }
    }

    /** {@code Over the ten years it grew by 5.9 percent a year on average}. */
    private boolean isAverage(Draft draft) {
        return draft.measure == Measure.GROWTH
                && parse.pieces().stream()
                        .anyMatch(
                                piece ->
                                        Words.isAny(
                                                piece.word(), "average", "averaged", "annually"));
    }

    /** {@code a plan for 2022 to 2024. By the end of that period}: its last year. */
    Optional<Period> endOfPlan() {
        return yearsOfPlan().map(Period::lastYear).or(this::ahead);
    }

    /** The years of the plan that this sentence or one before tells. */
    private Optional<Period> yearsOfPlan() {
        return Stream.concat(
                        parse.periods().stream().flatMap(told -> told.period().stream()),
                        course.years.stream())
                .filter(years -> years.start().getYear() != years.end().getYear())
                .filter(course::mayBeAhead)
                .findFirst();
    }

    /** {@code is to grow by 25 percent a year on average over the period}: of all its years. */
    private boolean isThroughout(PeriodMention mention) {
        List<Token> tokens = parse.tokens().subList(mention.from(), mention.to());
        return Words.isAny(tokens.get(0).word(), "over", "during", "throughout", "in", "for")
                && tokens.get(tokens.size() - 1).is("period");
    }

    private boolean isEnd(PeriodMention mention) {
        return parse.tokens().subList(mention.from(), mention.to()).stream()
                        .anyMatch(token -> token.is("end"))
                && Words.isAny(
                        parse.tokens().get(mention.to() - 1).word(),
                        "period",
                        "plan",
                        "program",
                        "programme",
                        "end");
    }

    /** {@code The growth rate until then is set at 9 percent}. */
    private boolean isUntil(PeriodMention mention) {
        return mention.from() > 0 && parse.tokens().get(mention.from() - 1).is("until");
    }

    private boolean isStart(PeriodMention mention) {
        return Words.isAny(parse.tokens().get(mention.to() - 1).word(), "start", "outset");
    }

    /** Whether a time is some months of one year. */
    private static boolean isPart(Optional<Period> period) {
        return period.filter(told -> !told.isYear() && !told.isMonthOrDay())
                .filter(told -> told.start().getYear() == told.end().getYear())
                .isPresent();
    }

    /** The time to come that the text speaks of, or else the last one that it set an aim for. */
    private Optional<Period> ahead() {
        return course.period.filter(course::isFuture).or(() -> course.targetPeriod);
    }

    /** {@code in the half year}, {@code over those two months}: the last told that is as long. */
    private Optional<Period> months(PeriodMention mention) {
        List<Token> tokens = parse.tokens().subList(mention.from(), mention.to());
        boolean half = tokens.stream().anyMatch(token -> token.word().startsWith("half"));
        int count = half ? 6 : monthsIn(tokens);
        Optional<Period> told =
                Stream.concat(
                                Stream.of(
                                                course.period,
                                                course.lastPeriod,
                                                course.actualPeriod,
                                                course.sectionPeriod,
                                                course.mainPeriod)
                                        .flatMap(Optional::stream),
                                course.years.stream())
                        .filter(period -> count > 0 && lengthOf(period) == count)
                        .findFirst();
        return told.or(
                () ->
                        course.anchor()
                                .yearOfPart(half ? 6 : 9)
                                .filter(year -> half || count == 9)
                                .map(year -> Period.months(year, 1, year, count)));
    }

    private static int monthsIn(List<Token> tokens) {
        if (tokens.size() < 2) {
            return 0;
        }
        int number = NUMBERS.indexOf(tokens.get(tokens.size() - 2).word()) + 1;
        return switch (tokens.get(tokens.size() - 1).word()) {
            case "months" -> number;
            case "quarters" -> 3 * number;
            case "years" -> 12 * number;
            case "quarter" -> 3;
            default -> 0;
        };
    }

    private static long lengthOf(Period period) {
        return ChronoUnit.MONTHS.between(period.start(), period.end().plusDays(1));
    }

    /** {@code over the same years}, {@code in that time}: from one time told to another. */
    static boolean isSpan(Parse parse, PeriodMention then) {
        boolean at = parse.tokens().get(then.from()).is("at");
        return then.role() == Role.THEN
                && !at
                && Words.isAny(parse.tokens().get(then.to() - 1).word(), "years", "span", "time");
    }
}
