package org.provindex.reading.claim.period;

import java.util.Optional;
import java.util.regex.Pattern;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.kind.AimCues;
import org.provindex.reading.claim.kind.Tenses;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.claim.sentence.Telling;
import org.provindex.reading.claim.sentence.Telling.Tense;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.period.Period;
import org.provindex.reading.period.PeriodMention;
import org.provindex.reading.period.PeriodMention.Role;

/** Gives a draft the time that words of its sentence tell. */
final class MentionedTime {
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

    private final Parse parse;
    private final Course course;
    private final CarriedPeriod carried;
    private final AimCues cues;

    MentionedTime(Parse parse, Course course, CarriedPeriod carried) {
        this.parse = parse;
        this.course = course;
        this.carried = carried;
        this.cues = new AimCues(parse, course);
    }

    /** Dates a draft by a mention, given the draft before it in its sentence. */
    void date(Draft draft, PeriodMention mention, Optional<Draft> before) {
        if (mention.role() == Role.THEN) {
            new PointingBack(parse, course).date(draft, mention, before);
        } else if (mention.role() == Role.NOW
                && course.reference.ofEvaluation().isPresent()
                && (draft.measure == Measure.RANK || draft.unit.equals("score"))) {
            draft.period = course.reference.ofEvaluation();
        } else if (mention.role() == Role.NOW
                || mention.role() == Role.VAGUE && mention.period().isEmpty()) {
            draft.period = Optional.empty();
            draft.now = mention.role() == Role.NOW;
        } else {
            told(draft, mention);
        }
    }

    private void told(Draft draft, PeriodMention mention) {
        draft.period = mention.period();
        draft.period = draft.period.map(period -> toCome(draft, mention, period));
        // "suffered in August", in a text of January on the year before
        boolean gone =
                draft.period.filter(course::isToCome).isPresent()
                        && isYearless(mention)
                        && !carried.isAimed(draft)
                        && new Telling(parse).of(draft.piece) == Tense.PAST;
        draft.period = gone ? draft.period.map(Period::yearBefore) : draft.period;
        draft.point = mention.role() == Role.END;
        draft.deadline = mention.role() == Role.BY;
        boolean planned =
                course.targetPeriod.isPresent()
                        && course.targetPeriod.equals(draft.period)
                        && parse.tokens().subList(mention.from(), mention.to()).stream()
                                .anyMatch(token -> token.is("that") || token.is("same"));
        // "by 2025 it will exceed 1.5 trillion. In that year there will be 35,000 stations"
        draft.deadline |= planned;
        boolean theYear =
                mention.period().isPresent()
                        && parse.tokens().subList(mention.from(), mention.to()).stream()
                                .noneMatch(token -> token.isNumeric() || token.is("last"))
                        && isYear(mention);
        boolean over =
                theYear
                        && draft.period.filter(this::isOfAim).isPresent()
                        && course.toldYear.isPresent()
                        && parse.tokens().subList(mention.from(), mention.to()).stream()
                                .noneMatch(token -> token.is("this") || token.is("current"))
                        && (cues.isTold(draft.piece)
                                || isToldBehind(draft.piece)
                                || draft.period.filter(Period::isYear).isPresent()
                                        && new Tenses(parse, course).isPast(draft.piece))
                        && !cues.isAhead(draft.piece);
        if (over) {
            // "by the end of the year, 2 million had been opened": of the year told before
            draft.period =
                    course.toldYear
                            .filter(
                                    year ->
                                            course.today
                                                    .filter(day -> year <= day.getYear())
                                                    .isPresent())
                            .map(Period::ofYear)
                            .or(() -> course.actualPeriod.map(p -> Period.ofYear(p.year())));
        }
        boolean same =
                theYear
                        && draft.period.filter(course::isFuture).isPresent()
                        && parse.tokens().subList(mention.from(), mention.to()).stream()
                                .anyMatch(token -> token.is("same") || token.is("that"));
        if (same && !cues.isAhead(draft.piece)) {
            // "aiming for 35 percent by 2025. In the same year it turned out": of the past
            draft.period = course.actualPeriod.map(p -> Period.ofYear(p.year()));
        }
        boolean goal =
                theYear
                        && draft.period.filter(year -> !course.isToCome(year)).isPresent()
                        && parse.tokens().subList(mention.from(), mention.to()).stream()
                                .anyMatch(token -> token.is("same"))
                        && cues.isAhead(draft.piece);
        if (goal) {
            // "By 2025 ... 120 parks. The rival has a goal of 350 billion for the same year"
            draft.period = new PointingBack(parse, course).endOfPlan().or(mention::period);
        }
        // "5,000 will be opened by the end of the year", in a paragraph that has told no year;
        // in a translated report on a year "will be" is what was
        boolean ahead =
                carried.isAimed(draft) || course.year.isEmpty() && cues.isAhead(draft.piece);
        if (theYear
                && ahead
                && course.mainPeriod.isEmpty()
                && draft.period.filter(told -> course.isPastBy(told, 1)).isPresent()) {
            draft.period = course.today.map(day -> Period.ofYear(day.getYear()));
        }
    }

    /** Whether a time is only aimed at: it is to come, or the year of the aim in force. */
    private boolean isOfAim(Period period) {
        boolean aimed = course.targetPeriod.filter(aim -> aim.year() == period.year()).isPresent();
        return course.today.isPresent()
                ? course.isFuture(period)
                : aimed
                        && course.actualPeriod
                                .filter(told -> told.year() < period.year())
                                .isPresent();
    }

    /** {@code the year}, {@code year-end}, {@code the year's end}. */
    private boolean isYear(PeriodMention mention) {
        int last = mention.to() - 1;
        return parse.tokens().get(last).is("year")
                || parse.tokens().get(last).is("year-end")
                || parse.tokens().get(last).is("end") && mention.role() == Role.END;
    }

    /** {@code about 30 percent of it was intelligent}. */
    private boolean isToldBehind(int at) {
        for (int i = at + 1; i < at + 6; i++) {
            if (parse.word(i).equals("was") || parse.word(i).equals("were")) {
                return true;
            }
            if (!parse.isNominal(i) && !parse.word(i).equals("of") && !parse.word(i).equals("it")) {
                return false;
            }
        }
        return false;
    }

    /** {@code will start in June}: the next one, where the month told has passed. */
    private Period toCome(Draft draft, PeriodMention mention, Period period) {
        boolean passed =
                course.today.isPresent()
                        && !period.isYear()
                        && period.start().getYear() == period.end().getYear()
                        && period.end().isBefore(course.today.get())
                        && isYearless(mention)
                        && !isEndOfMain(period)
                        && cues.isAhead(draft.piece);
        if (!passed) {
            return period;
        }
        int year = course.today.get().getYear();
        Period next = period.inYear(year);
        return next.end().isBefore(course.today.get()) ? period.inYear(year + 1) : next;
    }

    /** In a translation, {@code at the end of September the users will reach} may be over. */
    private boolean isEndOfMain(Period period) {
        return course.actualPeriod
                .or(() -> course.mainPeriod)
                .filter(main -> main.end().equals(period.end()))
                .isPresent();
    }

    /** {@code by the end of June}: which year is meant, the text does not say there. */
    boolean isYearless(PeriodMention told) {
        return told.period().filter(period -> !period.isYear()).isPresent()
                && parse.tokens().subList(told.from(), told.to()).stream()
                        .noneMatch(
                                token ->
                                        YEAR.matcher(token.word()).lookingAt()
                                                || token.is("year")
                                                || token.is("last")
                                                || token.is("this"));
    }
}
