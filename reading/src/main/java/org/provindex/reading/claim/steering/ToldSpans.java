package org.provindex.reading.claim.steering;

import java.util.Optional;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.period.Period;
import org.provindex.reading.period.PeriodMention;
import org.provindex.reading.period.PeriodMention.Role;

/** Keeps the spans of years that the text has told, whose ends later sentences rely on. */
final class ToldSpans {
    /** How many spans of years are remembered. */
    private static final int SPANS = 4;

    private final Course course;

    ToldSpans(Course course) {
        this.course = course;
    }

    /** Keeps the spans that a sentence tells, and whether the last time it tells is one. */
    void leave(Parse parse) {
        change(parse).ifPresent(change -> course.change = Optional.of(change));
        parse.periods().stream()
                .flatMap(mention -> mention.period().stream())
                .filter(period -> period.start().getYear() != period.end().getYear())
                .forEach(this::remember);
        Optional<PeriodMention> dated =
                parse.periods().stream().filter(PeriodMention::dates).reduce((one, next) -> next);
        if (dated.isPresent()) {
            course.span =
                    dated.filter(mention -> mention.role() == Role.SPAN)
                            .flatMap(PeriodMention::period)
                            .filter(p -> p.start().getYear() != p.end().getYear());
        }
    }

    /** {@code A three-year action plan (2021-2023)}: what it aims at is of its last year. */
    void plan(Parse parse) {
        if (course.targetPeriod.isEmpty()) {
            course.targetPeriod =
                    parse.periods().stream()
                            .flatMap(mention -> mention.period().stream())
                            .filter(years -> years.start().getYear() != years.end().getYear())
                            .map(Period::lastYear)
                            .filter(course::mayBeAhead)
                            .findFirst();
        }
    }

    private void remember(Period years) {
        course.years.remove(years);
        course.years.add(0, years);
        if (course.years.size() > SPANS) {
            course.years.remove(SPANS);
        }
    }

    /** The years that a sentence spans: a change may be told from the one to the other. */
    private static Optional<Course.Change> change(Parse parse) {
        for (PeriodMention mention : parse.periods()) {
            Optional<Period> span =
                    mention.period()
                            .filter(p -> mention.role() == Role.SPAN)
                            .filter(p -> p.start().getYear() != p.end().getYear());
            if (span.isPresent()) {
                return span.map(p -> new Course.Change(p.firstYearOrMonth(), p.lastYearOrMonth()));
            }
        }
        return Optional.empty();
    }
}
