package org.provindex.reading.claim.steering;

import java.util.List;
import java.util.Optional;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.kind.Tenses;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.claim.sentence.Telling;
import org.provindex.reading.claim.sentence.Telling.Tense;
import org.provindex.reading.measure.Kind;
import org.provindex.reading.period.Period;
import org.provindex.reading.period.PeriodMention;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.Words;

/** Keeps the times that a sentence puts in force for the next one. */
final class Times {
    private final Course course;

    Times(Course course) {
        this.course = course;
    }

    /** The year from which a month without year counts: of the last value, or the last one told. */
    void years(Parse parse, List<Draft> drafts) {
        Optional<Period> told =
                drafts.stream()
                        .filter(draft -> !draft.base && !isBracketed(parse, draft))
                        .filter(draft -> !draft.usedRule("period.publication"))
                        .map(draft -> draft.period)
                        .flatMap(Optional::stream)
                        .reduce((one, next) -> next);
        Optional<Period> dated =
                parse.periods().stream()
                        .filter(PeriodMention::dates)
                        .map(PeriodMention::period)
                        .flatMap(Optional::stream)
                        .reduce((one, next) -> next);
        Optional<Period> compared =
                parse.periods().stream()
                        .map(PeriodMention::period)
                        .flatMap(Optional::stream)
                        .findFirst();
        told.or(() -> drafts.isEmpty() ? dated : Optional.empty())
                .or(
                        () ->
                                course.year.isEmpty() && course.today.isEmpty()
                                        ? compared
                                        : Optional.empty())
                .ifPresent(period -> speakOf(period.year()));
        if (told.isEmpty() && dated.isEmpty()) {
            // "Seen from 2019, ... that year"
            compared.ifPresent(period -> course.toldYear = Optional.of(period.year()));
        }
    }

    /** {@code grew by 7.8 percent (2023-H1: 4.9 percent)}: a time told aside. */
    private static boolean isBracketed(Parse parse, PeriodMention mention) {
        for (int i = 0; i < parse.size(); i++) {
            if (parse.isPeriod(i) && parse.period(i).equals(mention)) {
                return parse.depths()[i] > 0;
            }
        }
        return false;
    }

    private static boolean isBracketed(Parse parse, Draft draft) {
        return parse.isIn(draft.piece) && parse.depths()[draft.piece] > 0;
    }

    /** Behind {@code last year} the year of its own counts again for a part of one. */
    void leave(Parse parse) {
        if (isLastYear(parse)) {
            course.year = Optional.empty();
        }
    }

    /**
     * {@code 8 percent last year. Between January and April, however, ...}: a part of a year that
     * follows is the last one that has passed.
     */
    private boolean isLastYear(Parse parse) {
        List<PeriodMention> dated = parse.periods().stream().filter(PeriodMention::dates).toList();
        return course.today.isPresent()
                && !dated.isEmpty()
                && dated.stream()
                        .allMatch(
                                mention ->
                                        parse.tokens().get(mention.to() - 1).is("year")
                                                && parse
                                                        .tokens()
                                                        .subList(mention.from(), mention.to())
                                                        .stream()
                                                        .anyMatch(token -> token.is("last")));
    }

    private void speakOf(int year) {
        course.year = Optional.of(year);
        course.toldYear = course.year;
    }

    void keep(Parse parse, List<Draft> drafts) {
        PeriodMention last = null;
        for (PeriodMention mention : parse.periods()) {
            boolean counts =
                    mention.dates()
                            && !isBracketed(parse, mention)
                            && (mention.role() != Role.VAGUE || mention.period().isPresent())
                            && mention.role() != Role.THEN;
            boolean base =
                    drafts.stream()
                                    .anyMatch(
                                            draft ->
                                                    draft.base
                                                            && draft.period.equals(
                                                                    mention.period()))
                            && drafts.stream()
                                    .noneMatch(
                                            draft ->
                                                    !draft.base
                                                            && draft.period.equals(
                                                                    mention.period()));
            if (counts
                    && !base
                    && !Background.isIncidental(mention, drafts)
                    && !Background.isAlone(parse, mention, course.period)) {
                boolean ahead =
                        drafts.isEmpty()
                                && mention.period()
                                        .filter(p -> course.today.isPresent())
                                        .filter(p -> p.start().isAfter(course.today.get()))
                                        .isPresent();
                if (ahead) {
                    course.targetPeriod = mention.period();
                }
                if (drafts.isEmpty()
                        && isAnnounced(mention)
                        && FiguresTime.announced(parse).isEmpty()) {
                    course.actualPeriod = mention.period();
                }
                if (drafts.isEmpty()) {
                    course.lastPeriod = mention.period().or(() -> course.lastPeriod);
                }
                last = mention;
            }
        }
        Optional<Draft> dated =
                drafts.stream()
                        .filter(draft -> !draft.base && draft.period.isPresent())
                        .filter(draft -> drafts.size() == 1 || !isBracketed(parse, draft))
                        .reduce(
                                (a, b) ->
                                        Background.isToldAside(parse, b)
                                                        || Background.isOfBefore(parse, a, b)
                                                        || Background.isPartOf(a, b)
                                                ? a
                                                : b);
        boolean both =
                last != null
                        && last.role() == Role.NOW
                        && dated.filter(
                                        draft ->
                                                draft.usedRule("period.behind")
                                                        || draft.usedRule("period.before"))
                                .isPresent();
        if (both) {
            // "rose 9 percent from January to September and now accounts for 30 percent"
            set(dated.get().period, dated.get().deadline);
            tellsAs(parse, dated.get());
        } else if (dated.isPresent() && last != null && last.role() != Role.NOW) {
            Period then = dated.get().period.get();
            boolean told =
                    course.periodSet
                            || course.paragraphActual
                                    .filter(now -> then.end().isBefore(now.end()))
                                    .isPresent();
            if (!(told && Background.isToldAside(parse, dated.get()))) {
                set(goesOnIn(dated.get()), dated.get().deadline);
                tellsAs(parse, dated.get());
            }
        } else if (last == null && dated.filter(draft -> goesOnThen(parse, draft)).isPresent()) {
            set(goesOnIn(dated.get()), false);
            course.tense = new Telling(parse).of(dated.get().piece);
        } else if (last == null && course.aimed && isActual(dated)) {
            // "The target for the year is 60 billion. Cloud services made up 71 percent": and on
            set(dated.get().period, false);
        } else if (last != null && last.role() == Role.NOW && course.reference.isOfEvaluation()) {
            return;
        } else if (last != null && (drafts.isEmpty() || last.role() != Role.IN)) {
            set(last.role() == Role.NOW ? Optional.empty() : last.period(), last.role() == Role.BY);
            course.happened = drafts.isEmpty() && new Tenses(parse, course).tellsPast();
            course.tense = course.happened ? Tense.PAST : Tense.NONE;
        }
    }

    /** {@code explained how the economy fared from January to June}, before all figures. */
    private boolean isAnnounced(PeriodMention mention) {
        return course.actualPeriod.isEmpty()
                && course.mainPeriod.isEmpty()
                && mention.role() == Role.IN
                && mention.period()
                        .filter(period -> !period.start().equals(period.end()))
                        .filter(period -> course.today.isPresent() && !course.isFuture(period))
                        .filter(period -> !course.isPastBy(period, 2))
                        .isPresent();
    }

    private static boolean isActual(Optional<Draft> dated) {
        return dated.filter(draft -> draft.kind == Kind.ACTUAL)
                .filter(draft -> draft.usedRule("period.paragraph"))
                .isPresent();
    }

    /** Whether a time that the words only point back to, or leave out, is that of what follows. */
    private boolean goesOnThen(Parse parse, Draft draft) {
        return course.periodSet
                ? isThen(parse)
                        && draft.usedRule("period.b")
                        && !Background.isToldAside(parse, draft)
                : isThen(parse) || draft.usedRule("period.told-before");
    }

    /** {@code During the month, ...}: the time told before is in force again. */
    private static boolean isThen(Parse parse) {
        return parse.periods().stream()
                .filter(mention -> mention.role() == Role.THEN)
                .map(mention -> parse.tokens().get(mention.to() - 1))
                .anyMatch(last -> !Words.isAny(last.word(), "earlier", "before", "ago"));
    }

    /** {@code Over the ten years it grew by 5.9 percent on average}: on with the last of them. */
    private static Optional<Period> goesOnIn(Draft draft) {
        return draft.usedRule("period.average-over")
                ? draft.period.map(Period::lastYear)
                : draft.period;
    }

    private void tellsAs(Parse parse, Draft draft) {
        course.aimed = draft.kind != Kind.ACTUAL;
        course.tense = new Telling(parse).of(draft.piece);
    }

    /** Puts the time in force that a sentence tells for what follows. */
    void turnTo(Period period) {
        set(Optional.of(period), false);
    }

    private void set(Optional<Period> period, boolean deadline) {
        if (period.isEmpty()) {
            course.beforeNow = course.period.or(() -> course.beforeNow);
        }
        course.period = period;
        course.lastPeriod = period.or(() -> course.lastPeriod);
        period.ifPresent(told -> speakOf(told.year()));
        course.periodSet = true;
        course.aimed = false;
        course.happened = false;
        course.tense = Tense.NONE;
        course.deadline = deadline;
    }
}
