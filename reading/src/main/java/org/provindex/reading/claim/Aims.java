package org.provindex.reading.claim;

import java.util.Optional;
import java.util.Set;
import org.provindex.reading.measure.Kind;
import org.provindex.reading.period.Period;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.WordTable;

/** Tells whether a claim was measured, is aimed at or is foreseen. */
final class Aims {
    private static final Set<String> AIMS = WordTable.words("measure/aim-words");
    private static final Set<String> FORECASTS = WordTable.words("measure/forecast-words");
    private static final Set<String> PAST = WordTable.words("measure/past-words");
    private static final Set<String> FUTURE = Set.of("will", "shall", "would", "'ll", "将");

    private static final Set<String> AIM_NOUNS =
            Set.of("goal", "goals", "target", "targets", "objective", "objectives", "aims", "目标");

    /** {@code are opened}, {@code to be opened}: the participle tells no past. */
    private static final Set<String> PASSIVES = Set.of("be", "are", "is", "being");

    private static final Set<String> PLANNED =
            Set.of("planned", "scheduled", "targeted", "envisaged", "slated", "promised");

    private final Parse parse;
    private final Course course;

    Aims(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
    }

    void tell(Draft draft, Optional<Draft> before) {
        boolean future = draft.period.filter(course::isFuture).isPresent();
        boolean past = draft.period.filter(this::isPast).isPresent();
        if (draft.base && (past || !future)) {
            draft.by("kind.base", 0.98);
            return;
        }
        boolean current =
                draft.now
                        && parse.isPeriod(draft.piece - 1)
                        && parse.period(draft.piece - 1).role() == Role.NOW;
        if (current) {
            draft.by("kind.now", 0.98);
            return;
        }
        boolean aimed =
                parse.word(draft.piece + 1).equals("target")
                        || parse.word(draft.piece + 1).equals("goal");
        Cue cue = aimed ? Cue.AIM_VALUE : toBe(draft.piece);
        boolean envisaged = isEnvisaged(draft.piece);
        if (envisaged) {
            tell(draft, Kind.TARGET, "kind.envisaged", 0.93);
        } else if (cue == Cue.AIM_VALUE) {
            tell(draft, Kind.TARGET, "kind.aim-value", 0.95);
            boolean annual =
                    parse.word(draft.piece - 3).equals("annual")
                            || parse.word(draft.piece - 2).equals("annual");
            if (annual) {
                draft.period = draft.period.map(period -> Period.ofYear(period.year()));
            }
        } else if (cue == Cue.AIM && !(past && !isThisYear(draft.period))) {
            tell(draft, Kind.TARGET, "kind.aim", 0.97);
        } else if (cue == Cue.FORECAST && !past) {
            tell(draft, Kind.FORECAST, "kind.forecast", 0.92);
        } else if (cue == Cue.FUTURE) {
            future(draft, future, past);
        } else if (!past && isUnderAim(draft.piece)) {
            tell(draft, Kind.TARGET, "kind.list", 0.96);
        } else if (course.isAimItem(parse.sentence()) && !past) {
            tell(draft, Kind.TARGET, "kind.list", 0.98);
        } else if (draft.deadline && future && !isNearEnd(draft.period)) {
            tell(draft, Kind.TARGET, "kind.deadline", 0.93);
        } else if (cue == Cue.PAST) {
            draft.by("kind.told", 0.995);
        } else if (future && !isNearEnd(draft.period)) {
            tell(draft, Kind.TARGET, "kind.period", 0.95);
        } else if (draft.deadline
                && course.today.isEmpty()
                && before.isPresent()
                && before.get().kind == Kind.TARGET) {
            tell(draft, Kind.TARGET, "kind.same-sentence", 0.95);
        } else if (course.sectionKind.isPresent() && !past) {
            tell(draft, course.sectionKind.get(), "kind.section", 0.97);
        } else if (before.isPresent()
                && before.get().kind != Kind.ACTUAL
                && !past
                && !hasVerbBetween(before.get().piece, draft.piece)) {
            tell(draft, before.get().kind, "kind.same-sentence", 0.96);
        } else {
            draft.by("kind.plain", 0.985);
        }
    }

    /**
     * {@code will}: a target for a time to come; in translated text also a report of a time that
     * has passed.
     */
    private void future(Draft draft, boolean future, boolean past) {
        boolean told =
                draft.period.isPresent()
                        && !draft.deadline
                        && (past || course.today.isEmpty() && !hasAim());
        if (told && !future) {
            draft.by("kind.translated-future", 0.93);
        } else {
            tell(draft, Kind.TARGET, "kind.future", 0.95);
        }
    }

    private void tell(Draft draft, Kind kind, String rule, double certainty) {
        draft.kind = kind;
        boolean own = course.planArea.isEmpty() || course.planArea.equals(draft.area);
        draft.plan = kind == Kind.TARGET && own ? course.plan : "";
        draft.by(rule, certainty);
    }

    private boolean isPast(Period period) {
        return course.today.isPresent() && !period.end().isAfter(course.today.get());
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

    /** {@code Goals for 2024: 3,000 stations; 5 parks}: the sentence opens with an aim. */
    private boolean isUnderAim(int at) {
        boolean aim = false;
        for (int i = 0; i < Math.min(at, 12); i++) {
            aim |= AIM_NOUNS.contains(parse.word(i));
            if (parse.word(i).equals(":") || parse.word(i).equals("：")) {
                return aim;
            }
        }
        return false;
    }

    private enum Cue {
        AIM,
        AIM_VALUE,
        FORECAST,
        FUTURE,
        PAST,
        NONE
    }

    /** {@code We forecast that five provinces will score}: foreseen, not aimed at. */
    private Cue toBe(int at) {
        Cue before = cueBefore(at);
        return isToBe(at) && before != Cue.FORECAST ? Cue.AIM : before;
    }

    /** {@code the 10 percent that had been envisaged for 2022}. */
    private boolean isEnvisaged(int at) {
        int i = at + 1;
        i += Set.of("that", "which").contains(parse.word(i)) ? 1 : 0;
        boolean been =
                Set.of("had", "has", "have", "was", "were").contains(parse.word(i)) && i > at + 1;
        i += parse.word(i + 1).equals("been") ? 2 : 1;
        return been && PLANNED.contains(parse.word(i));
    }

    private boolean hasAim() {
        for (Piece piece : parse.pieces()) {
            if (AIMS.contains(piece.word())) {
                return true;
            }
        }
        return false;
    }

    /** The nearest words before a quantity that tell what it is. */
    private Cue cueBefore(int at) {
        if (isDone(at)) {
            return Cue.PAST;
        }
        boolean will = false;
        boolean infinitive = false;
        for (int i = at - 1; i >= 0; i--) {
            Piece piece = parse.pieces().get(i);
            String word = piece.word();
            if (piece.kind() == Piece.Kind.PERIOD) {
                if (parse.period(i).role() == Role.BY && will) {
                    return Cue.FUTURE;
                }
                continue;
            }
            if (!piece.isWord()) {
                if (piece.endsClause() && (piece.is(";") || piece.is("；"))) {
                    return will ? Cue.FUTURE : Cue.NONE;
                }
                continue;
            }
            boolean value =
                    at - i <= 3
                            && (word.equals("target")
                                    || word.equals("goal")
                                    || word.equals("objective"));
            if (value && (parse.word(i + 1).equals("of") || i == at - 1)) {
                return Cue.AIM_VALUE;
            }
            if (FORECASTS.contains(word)
                    && (Set.of("to", "that").contains(parse.word(i + 1))
                            || parse.word(i - 1).equals("will"))) {
                return Cue.FORECAST;
            }
            if (AIMS.contains(word) && isAim(i)) {
                return Cue.AIM;
            }
            infinitive |= word.equals("to");
            boolean isTo =
                    infinitive
                            && i + 1 < at
                            && word.matches("is|are|was|were")
                            && parse.word(i + 1).equals("to");
            if (isTo) {
                return Cue.AIM;
            }
            will |= FUTURE.contains(word);
            if (word.equals("added") && parse.word(i + 1).equals("value")) {
                continue;
            }
            boolean passive =
                    course.sectionKind.isPresent()
                            && PASSIVES.contains(word)
                            && parse.isVerb(i + 1);
            if (passive) {
                continue;
            }
            boolean noun = PAST.contains(word) && isAimedValue(i);
            if (noun) {
                return Cue.AIM_VALUE;
            }
            if (!will
                    && PAST.contains(word)
                    && !(word.equals("is") && parse.word(i - 1).equals("that"))
                    && !FUTURE.contains(parse.word(i - 1))
                    && !Set.of("to", "should", "must", "shall").contains(parse.word(i - 1))
                    && !PASSIVES.contains(parse.word(i - 1))) {
                return Cue.PAST;
            }
        }
        return will ? Cue.FUTURE : Cue.NONE;
    }

    /** {@code of which 4,600 have been installed}. */
    private boolean isDone(int at) {
        for (int i = at + 1; parse.isIn(i) && i <= at + 4; i++) {
            if (Set.of("has", "have", "had").contains(parse.word(i))) {
                return (parse.word(i + 1).equals("been") || parse.word(i + 1).equals("already"))
                        && !PLANNED.contains(parse.word(i + 2));
            }
            if (!parse.isNominal(i)) {
                return false;
            }
        }
        return false;
    }

    /** {@code the target for the year is 40,000}. */
    private boolean isAimedValue(int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - 6); i--) {
            if (parse.word(i).equals("target") || parse.word(i).equals("goal")) {
                return true;
            }
            if (parse.pieces().get(i).isComma() || parse.pieces().get(i).endsClause()) {
                return false;
            }
        }
        return false;
    }

    /** Whether words before a quantity set an aim or tell a time to come. */
    boolean isAhead(int at) {
        Cue cue = cueBefore(at);
        return isToBe(at) || cue != Cue.PAST && cue != Cue.NONE;
    }

    /** Whether words about a quantity set an aim, not only tell a time to come. */
    boolean isAimed(int at) {
        Cue cue = cueBefore(at);
        return cue == Cue.AIM || isToBe(at) && !hasWill(at);
    }

    /** Whether a word that sets an aim stands between two pieces. */
    boolean isAimBetween(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (AIMS.contains(parse.word(i)) && isAim(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasWill(int at) {
        for (int i = at + 1; parse.isIn(i) && i < at + 10; i++) {
            if (FUTURE.contains(parse.word(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether words before a quantity tell something that has been measured. */
    boolean isTold(int at) {
        return cueBefore(at) == Cue.PAST;
    }

    /** {@code plan} as a noun sets no aim by itself: {@code a plan launched last year}. */
    private boolean isAim(int i) {
        String word = parse.word(i);
        boolean noun =
                word.equals("plan")
                        || word.equals("target")
                        || word.equals("goal")
                        || word.equals("goals")
                        || word.equals("targets")
                        || word.equals("aim");
        return !noun
                || parse.isPeriod(i + 1)
                || parse.word(i + 1).equals(":")
                || parse.word(i + 1).equals("to")
                || parse.word(i + 1).equals("at")
                || parse.word(i + 1).equals("is")
                || parse.word(i + 1).equals("that")
                || parse.word(i + 1).equals("of")
                || parse.word(i + 1).equals("for")
                || parse.word(i - 1).equals("a") && parse.word(i - 2).equals("set");
    }

    /** {@code 50,000 enterprises are to be transformed}, {@code 300 schools will be connected}. */
    private boolean isToBe(int at) {
        for (int i = at + 1; parse.isIn(i) && i < at + 10; i++) {
            Piece piece = parse.pieces().get(i);
            if (piece.isComma() || piece.endsClause() || piece.kind() == Piece.Kind.QUANTITY) {
                return false;
            }
            boolean to = (piece.is("are") || piece.is("is")) && parse.word(i + 1).equals("to");
            boolean planned =
                    Set.of("are", "is", "were", "was", "been").contains(piece.word())
                            && PLANNED.contains(parse.word(i + 1));
            if (to || planned || piece.is("will") || piece.is("shall")) {
                return true;
            }
            if (Lexicon.isVerb(piece)) {
                return false;
            }
        }
        return false;
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
