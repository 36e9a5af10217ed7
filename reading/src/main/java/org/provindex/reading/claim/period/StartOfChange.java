package org.provindex.reading.claim.period;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.period.Period;
import org.provindex.reading.period.PeriodMention;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.Words;

/** Dates the values that changes began with, where the words tell only when they ended. */
final class StartOfChange {
    private static final Pattern SINCE =
            Pattern.compile(
                    "(?i)(?:since|from(?=.* on)) (?:the end of )?(\\d{4})(?: on(?:wards?)?)?");

    private static final int REACH = 5;

    private final Parse parse;
    private final Course course;
    private final ComparedPeriod compared;

    StartOfChange(Parse parse, Course course, ComparedPeriod compared) {
        this.parse = parse;
        this.course = course;
        this.compared = compared;
    }

    /** Dates a base value; {@code false} where its words have told its own time. */
    boolean date(Draft draft, Optional<Draft> before) {
        if (!draft.base && isAfterYearAgo(draft, before)) {
            Optional<Period> year = compared.samePartOf(draft.piece);
            draft.period =
                    before.get()
                            .period
                            .map(
                                    p ->
                                            year.isPresent()
                                                    ? p.inYear(year.get().year())
                                                    : p.yearBefore());
            draft.by("period.year-ago", 0.95);
            return true;
        }
        if (!draft.base && (isThatOfYearAgo(draft) || isToldYearAgo(draft))) {
            Optional<Period> year = compared.samePartOf(draft.piece);
            draft.period =
                    draft.period.map(
                            p -> year.isPresent() ? p.inYear(year.get().year()) : p.yearBefore());
            draft.by("period.year-ago", 0.93);
            return true;
        }
        if (!draft.base) {
            close(draft);
            return false;
        }
        if (draft.usedRule("period.behind")) {
            course.began = draft.period;
        }
        if (draft.period.isPresent() && compared.isYearAgo(draft.piece)) {
            draft.period = draft.period.map(Period::yearBefore);
            draft.by("period.year-ago", 0.95);
            return true;
        }
        boolean told =
                draft.usedRule("period.behind")
                        || draft.period.filter(StartOfChange::isSpan).isPresent();
        boolean range =
                parse.word(draft.piece - 2).matches("range|ranges|ranged|ranging|vary|varies");
        if (told || range || !changes(draft)) {
            return false;
        }
        Optional<Period> since = since(draft.piece);
        if (since.isPresent()) {
            draft.period = since;
            draft.by("period.since", 0.9);
            return true;
        }
        // "Targets, each compared with 2020: 150,000 stations, up from 29,000"
        if (course.list.base.isPresent()) {
            draft.period = course.list.base;
            draft.by("period.list-base", 0.92);
            return true;
        }
        // "From 2017 to 2022 ... rose from 23 to 37. Revenue increased from 24.6 to 76.1"
        Optional<Course.Change> change =
                course.change
                        .filter(last -> !isUpFrom(draft))
                        .filter(last -> draft.period.equals(Optional.of(last.ended())));
        if (change.isPresent()) {
            draft.ended = draft.period;
            draft.period = change.map(Course.Change::began);
            draft.by("period.change", 0.9);
            return true;
        }
        // "delivered 44 vessels in 2022, up from 31"
        if (draft.period.filter(Period::isYear).isPresent()
                && !(draft.deadline && course.today.isEmpty())
                && draft.period.filter(course::isToCome).isEmpty()) {
            draft.ended = draft.period;
            draft.period = draft.period.map(Period::yearBefore);
            draft.by("period.year-before", 0.8);
            return true;
        }
        if (draft.period.filter(course::isToCome).isPresent()) {
            // "by 2025 the number is to reach 150,000, up from 29,000": of a time not told
            draft.ended = draft.period;
            draft.period = course.basePeriod.filter(base -> !course.isToCome(base));
            draft.deadline = false;
            draft.by("period.base", 0.7);
            return true;
        }
        return false;
    }

    /**
     * Notes the ends of a change when its second one is dated: {@code 50 billion in 2017 and 80 in
     * 2019}.
     */
    private void close(Draft draft) {
        boolean own = draft.usedRule("period.behind") || draft.usedRule("period.before");
        Optional<Period> one = course.began.filter(began -> own || began.isYear());
        Optional<Period> other = draft.period.filter(period -> one.isPresent());
        Optional<Period> than = comparedWith(draft);
        if (than.isPresent()) {
            course.change =
                    draft.period
                            .filter(period -> than.get().end().isBefore(period.start()))
                            .map(period -> new Course.Change(than.get(), period));
        } else if (other.isPresent() && one.get().year() != other.get().year()) {
            boolean forth = one.get().year() < other.get().year();
            course.change =
                    Optional.of(
                            forth
                                    ? new Course.Change(one.get(), other.get())
                                    : new Course.Change(other.get(), one.get()));
        }
        if (own && draft.period.filter(course::isToCome).isEmpty()) {
            course.began = draft.period;
        }
    }

    /** The year of {@code four times as large in 2021 as in 2012}. */
    private Optional<Period> comparedWith(Draft draft) {
        return draft.measure == Measure.GROWTH
                ? parse.periods().stream()
                        .filter(mention -> mention.role() == Role.COMPARED)
                        .filter(mention -> !parse.tokens().get(mention.from()).is("from"))
                        .map(PeriodMention::period)
                        .flatMap(Optional::stream)
                        .filter(Period::isYear)
                        .findFirst()
                : Optional.empty();
    }

    /** {@code fell 4.6 percent, after a rise of 19.4 percent in the same period of last year}. */
    private boolean isAfterYearAgo(Draft draft, Optional<Draft> before) {
        if (before.isPresent() && isWhen(before.get().piece, draft.piece)) {
            return true;
        }
        boolean earlier =
                before.isPresent()
                        && (compared.isYearAgo(draft.piece)
                                || compared.samePartOf(draft.piece).isPresent());
        if (!earlier) {
            return false;
        }
        for (int i = draft.piece - 1; i > Math.max(before.get().piece, draft.piece - REACH); i--) {
            if (Words.isAny(parse.word(i), "after", "following")) {
                return true;
            }
        }
        return false;
    }

    /** {@code still above the 14.1 percent recorded in the same period of last year}. */
    private boolean isThatOfYearAgo(Draft draft) {
        int number = parse.pieces().get(draft.piece).to() - 1;
        int from = Math.max(0, parse.pieces().get(draft.piece).from() - 2);
        boolean the = false;
        boolean than = false;
        for (int i = from; i < number; i++) {
            String word = parse.tokens().get(i).word();
            the |= than && word.equals("the");
            than |= Words.isAny(word, "above", "below", "than", "over", "under");
        }
        return the
                && (compared.isYearAgo(draft.piece)
                        || compared.samePartOf(draft.piece).isPresent());
    }

    /** {@code Spending equaled 2.6 percent of GDP the year before}: a value of that year. */
    private boolean isToldYearAgo(Draft draft) {
        int time = draft.piece + 1;
        while (parse.isNominal(time) || parse.word(time).equals("of")) {
            time++;
        }
        return draft.measure == Measure.LEVEL
                && parse.isPeriod(time)
                && parse.textOf(time).startsWith("the ")
                && compared.isYearAgo(draft.piece);
    }

    /** {@code 12 percent more than a year before, when it had grown by 17 percent}. */
    private boolean isWhen(int from, int to) {
        for (int i = to - 1; i > from + 1; i--) {
            boolean earlier =
                    parse.word(i).equals("when")
                            && parse.pieces().get(i - 1).isComma()
                            && parse.isPeriod(i - 2)
                            && parse.period(i - 2).role() == Role.COMPARED
                            && parse.period(i - 2).period().isEmpty();
            if (earlier) {
                return parse.textOf(i - 2).contains("year");
            }
        }
        return false;
    }

    /** {@code up from 31}: of the time just before, whatever the text told of other changes. */
    private boolean isUpFrom(Draft draft) {
        boolean elsewhere =
                course.change
                        .filter(
                                change ->
                                        parse.periods().stream()
                                                .flatMap(told -> told.period().stream())
                                                .anyMatch(change.began()::equals))
                        .isEmpty();
        return draft.measure == Measure.RANK && elsewhere
                || draft.usedRule("measure.growth.back")
                        && !draft.usedRule("measure.growth.back-to");
    }

    /** {@code from 8}, not {@code against 8}: a value of the same thing at another time. */
    private boolean changes(Draft draft) {
        return draft.usedRule("measure.growth.from")
                || draft.usedRule("measure.growth.back")
                || draft.measure == Measure.RANK;
    }

    /** {@code since 2020 the number has grown from 18,900}. */
    private Optional<Period> since(int at) {
        for (int i = at - 1; i >= 0; i--) {
            Matcher since = SINCE.matcher(parse.isPeriod(i) ? parse.textOf(i) : "");
            if (since.matches()) {
                return Optional.of(Period.ofYear(Integer.parseInt(since.group(1))));
            }
        }
        return Optional.empty();
    }

    private static boolean isSpan(Period period) {
        return period.start().getYear() != period.end().getYear();
    }
}
