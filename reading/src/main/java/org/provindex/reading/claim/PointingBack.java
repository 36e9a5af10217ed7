package org.provindex.reading.claim;

import java.util.Optional;
import java.util.Set;
import org.provindex.reading.period.Period;
import org.provindex.reading.period.PeriodMention;
import org.provindex.reading.period.PeriodMention.Role;

/** Finds the time that words mean which point back to one told before: {@code by then}. */
final class PointingBack {
    private final Parse parse;
    private final Course course;

    PointingBack(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
    }

    /** Dates a draft by such words, given the draft before it in its sentence. */
    void date(Draft draft, PeriodMention mention, Optional<Draft> before) {
        boolean yearEarlier =
                Set.of("earlier", "before", "ago", "previously")
                        .contains(parse.tokens().get(mention.to() - 1).word());
        if (yearEarlier) {
            draft.period =
                    before.filter(other -> !other.base)
                            .flatMap(other -> other.period)
                            .or(() -> course.period)
                            .or(() -> course.actualPeriod)
                            .map(Period::yearBefore);
        } else if (mention.period().isPresent()) {
            // "In the same period of 2021 it was 25.6 percent": the part of the year told before
            int year = mention.period().get().year();
            draft.period =
                    course.period
                            .or(() -> course.actualPeriod)
                            .or(() -> course.sectionPeriod)
                            .or(() -> course.mainPeriod)
                            .map(part -> part.inYear(year))
                            .or(mention::period);
        } else if (course.change.isPresent() && isSpan(parse, mention)) {
            // "In 2018 it was 134 billion. The number grew from 183 to 348 in those years"
            draft.period = course.change.map(Course.Change::ended);
        } else if (draft.base && course.basePeriod.isPresent()) {
            // "from 38 percent in 2018. Over the same years ... rose from 1,800"
            draft.period = course.basePeriod;
        } else if (course.targetPeriod.isPresent()
                && new AimCues(parse, course).isAhead(draft.piece)
                && before.filter(other -> other.period.filter(course::isFuture).isPresent())
                        .isEmpty()
                && course.period.filter(course::isFuture).isEmpty()) {
            // "which reached 38.9 billion in 2021, shall exceed 70 billion by then"
            draft.period = course.targetPeriod;
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
                            && new AimCues(parse, course).isTold(draft.piece);
            last = over ? course.actualPeriod : last;
            draft.period = months ? last.map(p -> p.isMonthOrDay() ? p.fromJanuary() : p) : last;
            draft.deadline = course.deadline && !over;
        }
    }

    /** {@code over the same years}, {@code in that time}: from one time told to another. */
    static boolean isSpan(Parse parse, PeriodMention then) {
        boolean at = parse.tokens().get(then.from()).is("at");
        return then.role() == Role.THEN
                && !at
                && Set.of("years", "span", "time")
                        .contains(parse.tokens().get(then.to() - 1).word());
    }
}
