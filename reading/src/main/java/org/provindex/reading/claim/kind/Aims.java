package org.provindex.reading.claim.kind;

import java.util.Optional;
import java.util.Set;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.sentence.AimCue;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Kind;
import org.provindex.reading.period.Period;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/** Tells whether a claim was measured, is aimed at or is foreseen. */
public final class Aims {
    private static final Set<String> PAST = WordTable.words("measure/past-words");

    private static final Set<String> FLOWS =
            Set.of(
                    "new",
                    "newly",
                    "build",
                    "built",
                    "invest",
                    "investment",
                    "add",
                    "additional",
                    "another",
                    "cumulative",
                    "train",
                    "invested",
                    "spent",
                    "spend",
                    "total",
                    "every",
                    "annual");

    private final Parse parse;
    private final Course course;
    private final AimCues cues;
    private final NamedAims named;
    private final Tenses tenses;

    public Aims(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
        this.cues = new AimCues(parse, course);
        this.named = new NamedAims(parse);
        this.tenses = new Tenses(parse, course);
    }

    public void tell(Draft draft, Optional<Draft> before) {
        boolean future = draft.period.filter(course::isFuture).isPresent();
        boolean past = draft.period.filter(this::isPast).isPresent();
        if (draft.base && (past || !future || draft.usedRule("measure.growth.back"))) {
            draft.by("kind.base", 0.98);
            return;
        }
        boolean planned = named.isAimedBehind(draft.piece);
        boolean current =
                draft.now
                                && parse.isPeriod(draft.piece - 1)
                                && parse.period(draft.piece - 1).role() == Role.NOW
                        || draft.now
                                && parse.isPeriod(draft.piece + 1)
                                && parse.period(draft.piece + 1).role() == Role.NOW
                        || parse.word(draft.piece - 1).equals("already")
                        || !planned && tenses.isAlready(draft.piece);
        if (current) {
            draft.by("kind.now", 0.98);
            return;
        }
        boolean aimed =
                parse.word(draft.piece + 1).equals("target")
                        || parse.word(draft.piece + 1).equals("goal");
        boolean met = named.isMet(draft.piece);
        if (met) {
            draft.period = draft.period.map(period -> Period.ofYear(period.year()));
        }
        aimed |= planned || met || named.isCalledAim(draft.piece);
        aimed |= !past && (named.isAnnounced(draft.piece) || isLabelledAim(draft));
        if (named.isAimInBracket(draft.piece) && before.isPresent()) {
            tell(draft, Kind.TARGET, "kind.aim-value", 0.95);
            boolean own = parse.periods().size() > 1 && named.hasOwnTime(draft.piece);
            draft.period = own ? draft.period : before.get().period;
            return;
        }
        AimCue cue = aimed ? AimCue.AIM_VALUE : cues.toBe(draft.piece);
        boolean envisaged =
                named.isEnvisaged(draft.piece)
                        || named.isOfPlan(draft.piece)
                        || isInstead(draft.piece);
        if (envisaged) {
            // "stood at 4 EFLOPS in 2022, where 10 EFLOPS had been aimed at": by the plan's year
            boolean carried =
                    past && (draft.usedRule("period.paragraph") || draft.usedRule("period.told"));
            Optional<Period> year = course.targetPeriod.filter(aim -> carried);
            draft.period = year.filter(course::isFuture).or(() -> draft.period);
            tell(draft, Kind.TARGET, "kind.envisaged", 0.93);
        } else if (named.isExpected(draft.piece)) {
            tell(draft, Kind.FORECAST, "kind.expected", 0.92);
            boolean annual =
                    course.today.isPresent()
                            && (parse.word(draft.piece - 1).equals("annual")
                                    || parse.word(draft.piece - 2).equals("annual")
                                    || parse.word(draft.piece - 3).equals("annual"));
            if (annual) {
                draft.period = course.today.map(day -> Period.ofYear(day.getYear()));
            }
        } else if (cue == AimCue.AIM_VALUE) {
            tell(draft, Kind.TARGET, "kind.aim-value", 0.95);
            boolean annual =
                    parse.word(draft.piece - 3).equals("annual")
                            || parse.word(draft.piece - 2).equals("annual");
            if (annual) {
                draft.period = draft.period.map(period -> Period.ofYear(period.year()));
            }
        } else if (cue == AimCue.AIM && !(past && !isThisYear(draft.period))) {
            tell(draft, Kind.TARGET, "kind.aim", 0.98);
        } else if (cue == AimCue.FORECAST && !past) {
            tell(draft, Kind.FORECAST, "kind.forecast", 0.97);
        } else if (cue == AimCue.FUTURE) {
            future(draft, future, past);
        } else if (!past && named.isUnderAim(draft.piece)) {
            tell(draft, Kind.TARGET, "kind.list", 0.96);
        } else if (course.isAimItem(parse.sentence()) && !past) {
            tell(draft, Kind.TARGET, "kind.list", 0.98);
        } else if (draft.deadline && future && !isNearEnd(draft.period)) {
            tell(draft, Kind.TARGET, "kind.deadline", 0.93);
        } else if (course.aimParagraph
                && !past
                && draft.period.isPresent()
                && (draft.usedRule("period.paragraph") || draft.usedRule("period.same-sent"))) {
            tell(draft, Kind.TARGET, "kind.paragraph", 0.9);
        } else if (course.sectionKind.filter(kind -> kind == Kind.TARGET).isPresent()
                && !past
                && !draft.now
                && isBeing(draft.piece)) {
            tell(draft, Kind.TARGET, "kind.section", 0.93);
        } else if (cue == AimCue.PAST && !(future && !isNearEnd(draft.period))) {
            draft.by("kind.told", 0.995);
        } else if (future && !isNearEnd(draft.period)) {
            tell(draft, toCome(), "kind.period", 0.97);
        } else if (draft.deadline && course.today.isEmpty() && isAfterAim(draft, before)) {
            tell(draft, Kind.TARGET, "kind.same-sentence", 0.95);
        } else if (course.sectionKind.isPresent() && !past && !draft.now) {
            tell(draft, course.sectionKind.get(), "kind.section", 0.97);
        } else if (before.isPresent()
                && before.get().kind != Kind.ACTUAL
                && !past
                && !hasVerbBetween(before.get().piece, draft.piece)) {
            tell(draft, before.get().kind, "kind.same-sentence", 0.96);
        } else if (isPastBound(draft.piece)) {
            draft.by("kind.told", 0.995);
        } else {
            draft.by("kind.plain", 0.99);
        }
    }

    /** {@code By 2025 Hubei aims at 700 billion. Anhui speaks of a share: around 10 percent}. */
    private boolean isAfterAim(Draft draft, Optional<Draft> before) {
        boolean same = draft.period.equals(course.targetPeriod);
        return before.filter(other -> other.kind == Kind.TARGET).isPresent()
                || before.isEmpty() && same;
    }

    /** {@code 2024: Revenue rises to 170 billion yuan}, in a text on a plan. */
    private boolean isLabelledAim(Draft draft) {
        boolean labelled =
                parse.isPeriod(0)
                        && parse.word(1).equals(":")
                        && parse.period(0).period().filter(Period::isYear).isPresent()
                        && parse.period(0).period().equals(draft.period);
        return labelled && !course.plan.isEmpty() && course.today.isPresent();
    }

    /** {@code exceeded 90,000} is one piece, its verb the bound. */
    private boolean isPastBound(int at) {
        return parse.isQuantity(at)
                && parse.tokens().get(parse.pieces().get(at).from()).word().endsWith("ed");
    }

    /**
     * {@code will}: a target for a time to come; in translated text also a report of a time that
     * has passed.
     */
    private void future(Draft draft, boolean future, boolean past) {
        boolean told =
                draft.period.isPresent()
                        && !draft.deadline
                        && !isOfPlan(draft.period.get())
                        && (past || course.today.isEmpty() && !cues.hasAim());
        if (told && !future) {
            draft.by("kind.translated-future", 0.98);
        } else {
            tell(draft, toCome(), "kind.future", 0.93);
        }
    }

    /** Whether a time reaches as far as what the text aims at. */
    private boolean isOfPlan(Period period) {
        return course.targetPeriod.filter(aim -> !aim.end().isAfter(period.end())).isPresent();
    }

    /** What is told of a time to come by nobody who sets aims is foreseen. */
    private Kind toCome() {
        boolean foreseen =
                (course.estimates || new Foreseen(parse).isByOnlookers()) && !cues.hasAim();
        return foreseen ? Kind.FORECAST : Kind.TARGET;
    }

    private void tell(Draft draft, Kind kind, String rule, double certainty) {
        draft.kind = kind;
        boolean own = course.planArea.isEmpty() || course.planArea.equals(draft.area);
        draft.plan = kind == Kind.TARGET && own ? course.plan : "";
        draft.by(rule, certainty);
        boolean span =
                kind == Kind.TARGET
                        && draft.measure == org.provindex.reading.measure.Measure.LEVEL
                        && draft.period
                                .filter(p -> p.start().getYear() != p.end().getYear())
                                .isPresent();
        if (span && !isFlow(draft.piece)) {
            // "a plan for 2021 to 2025 that promised 650 billion": by its last year
            draft.period = draft.period.map(Period::lastYear);
        }
    }

    /** Whether what is aimed at is a sum over the years: {@code 42,000 new stations}. */
    private boolean isFlow(int at) {
        for (int i = Math.max(0, at - 6); i < Math.min(parse.size(), at + 6); i++) {
            if (FLOWS.contains(parse.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** {@code urban employment is above 300,000}, {@code is not lower than 13 million}. */
    private boolean isBeing(int at) {
        for (int i = at - 1; i >= Math.max(0, at - 3); i--) {
            if (parse.isVerb(i)) {
                return Words.isAny(parse.word(i), "is", "are");
            }
        }
        return false;
    }

    private boolean isPast(Period period) {
        return course.today.isPresent() && !period.end().isAfter(course.today.get())
                || course.isBeforePlan(period);
    }

    private boolean isThisYear(Optional<Period> period) {
        return period.filter(
                        p -> course.today.isPresent() && p.year() == course.today.get().getYear())
                .isPresent();
    }

    /** A year or half-year that has begun: what is said of it may be so already. */
    private boolean isNearEnd(Optional<Period> period) {
        return period.filter(p -> !p.start().isAfter(course.today.orElse(p.start()))).isPresent();
    }

    /** {@code instead of the 7 percent laid down a year ago}. */
    private boolean isInstead(int at) {
        int of = parse.word(at - 1).equals("the") ? at - 2 : at - 1;
        return parse.word(of).equals("of") && parse.word(of - 1).equals("instead");
    }

    private boolean hasVerbBetween(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            boolean thatIs = parse.word(i).equals("is") && parse.word(i - 1).equals("that");
            if (PAST.contains(parse.word(i)) && !thatIs || parse.pieces().get(i).endsClause()) {
                return true;
            }
        }
        return false;
    }
}
