package org.provindex.reading.claim.period;

import java.util.Optional;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.kind.AimCues;
import org.provindex.reading.claim.kind.Tenses;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Kind;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.period.Period;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.Words;

/** Dates a claim whose clause tells no time: by its sentence, paragraph, section or text. */
final class CarriedPeriod {
    private final Parse parse;
    private final Course course;
    private final Tenses tenses;
    private final AimCues cues;
    private final TextPeriod text;
    private final TimeOfWriting writing;

    CarriedPeriod(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
        this.tenses = new Tenses(parse, course);
        this.cues = new AimCues(parse, course);
        this.text = new TextPeriod(parse, course, tenses, cues);
        this.writing = new TimeOfWriting(parse, course, tenses, cues);
    }

    /** Dates a draft by what was told before, the nearest first; {@code false} if nothing was. */
    boolean carry(Draft draft, Optional<Draft> before) {
        if (new NamedLists(parse).date(draft, before)) {
            return true;
        }
        if (tenses.isRate(draft.piece)) {
            return false;
        }
        boolean standing = course.reference.ofAll().isEmpty() && writing.isOf(draft);
        if (before.isEmpty() && (tenses.isAlready(draft.piece) || standing)) {
            return false;
        }
        boolean stale = isAimed(draft);
        boolean aim =
                course.actualPeriod.isPresent() && course.actualPeriod.equals(course.targetPeriod);
        return ofSentence(draft, before, stale)
                || behindCompared(draft)
                || ofParagraph(draft, before, stale)
                || ofToldLevel(draft, before)
                || !isLaterThan(course.actualPeriod, aim, draft) && text.date(draft);
    }

    /** {@code 35 places went to Jiangsu. Shandong has eleven}: as the value told before. */
    private boolean ofToldLevel(Draft draft, Optional<Draft> before) {
        Optional<Period> told =
                course.lastLevel
                        .filter(level -> level.kind == Kind.ACTUAL && !level.now)
                        .filter(level -> level.unit.equals(draft.unit))
                        .flatMap(level -> level.period);
        boolean bare =
                before.isEmpty()
                        && draft.measure == Measure.LEVEL
                        && draft.unit.equals("count")
                        && !parse.word(draft.piece + 1).equals("of")
                        && writing.isOfTold(draft.piece);
        if (!bare || told.isEmpty()) {
            return false;
        }
        draft.period = told;
        draft.by("period.told-level", 0.88);
        return true;
    }

    /** The time of the value before in the sentence. */
    private boolean ofSentence(Draft draft, Optional<Draft> before, boolean stale) {
        if (before.isEmpty() || stale && isOver(before.get().period, before)) {
            return false;
        }
        // "the share, today 35 percent, is to climb to 60 percent": by the time in force
        boolean nowToAim =
                before.get().now && isAimed(draft)
                        || isOver(before.get().period, before)
                                && new Asides(parse, course).isBeforeWill(before.get().piece + 1);
        boolean ofBase = before.get().base && !draft.base && before.get().usedRule("period.b");
        // "Dalian, which earns half of it, registered a drop": told aside without a time
        boolean aside =
                before.get().usedRule("period.none")
                        && tenses.isPast(draft.piece)
                        && !tenses.isPast(before.get().piece);
        if (ofBase
                || nowToAim
                || aside
                || isLaterThan(before.get().period, before.get().kind != Kind.ACTUAL, draft)) {
            return false;
        }
        draft.period = draft.base ? before.get().period : before.get().endOfChange();
        draft.deadline = before.get().deadline;
        draft.by("period.same-sentence", 0.98 * before.get().certainty("period."));
        return true;
    }

    /**
     * {@code This share was 7.8 percent in 2020. Compared with 2022, value added rose}: of the last
     * time told that lies behind the one compared with.
     */
    private boolean behindCompared(Draft draft) {
        Optional<Period> base =
                parse.periods().stream()
                        .filter(mention -> mention.role() == Role.COMPARED)
                        .flatMap(mention -> mention.period().stream())
                        .reduce((first, last) -> last);
        boolean older =
                draft.measure == Measure.GROWTH
                        && base.isPresent()
                        && course.period
                                .filter(told -> !told.end().isAfter(base.get().end()))
                                .isPresent();
        Optional<Period> behind =
                course.actualPeriod.filter(told -> older && told.end().isAfter(base.get().end()));
        draft.period = behind.or(() -> draft.period);
        behind.ifPresent(told -> draft.by("period.behind-compared", 0.88));
        return behind.isPresent();
    }

    /** The time in force in the paragraph. */
    private boolean ofParagraph(Draft draft, Optional<Draft> before, boolean stale) {
        // "stood at 58.6 percent at the end of September ... the province is only 21st": the day
        // of a stock dates no place in an evaluation
        boolean stock =
                TextPeriod.isPlace(draft)
                        && course.reference.isOfEvaluation()
                        && course.point
                        && course.period.filter(Period::isMonthOrDay).isPresent();
        if (stock || isLaterThan(course.period, course.deadline || course.aimed, draft)) {
            return false;
        }
        // "It came to the city in 2018. Women account for 68 percent of the staff"
        boolean since =
                course.happened
                        && !course.presentTells
                        && course.period.filter(p -> course.isPastBy(p, 2)).isPresent()
                        && tenses.isPresent(draft.piece);
        if (since) {
            return false;
        }
        // "stations opened so far", and then on in the past tense: of the time told before
        boolean afterNow =
                course.periodSet
                        && course.period.isEmpty()
                        && tenses.isPast(draft.piece)
                        && !Words.isAny(parse.word(draft.piece - 1), "reached", "exceeded");
        if (afterNow && course.beforeNow.isPresent()) {
            draft.period = course.beforeNow;
            draft.by("period.before-now", 0.88);
            return true;
        }
        boolean aside =
                (course.aimed || course.period.filter(course::isToCome).isPresent())
                        && (tenses.isPast(draft.piece) || course.aimAside)
                        && !cues.isAhead(draft.piece);
        if (aside && course.paragraphActual.isPresent()) {
            draft.period = course.paragraphActual;
            draft.by("period.paragraph", 0.95);
            return true;
        }
        if (course.periodSet && !afterNow && !aside && !(stale && isOver(course.period, before))) {
            draft.period = course.period;
            draft.deadline = course.deadline;
            draft.by("period.paragraph", 0.95);
            return true;
        }
        return false;
    }

    /**
     * {@code closed in 2016, 70 percent of which has since been filled}: by the time of writing.
     */
    private boolean isLaterThan(Optional<Period> period, boolean aimed, Draft draft) {
        boolean other =
                aimed
                        || period.filter(p -> course.isFuture(p) || course.isPastBy(p, 2))
                                .isPresent();
        return other && tenses.isDoneByNow(draft.piece);
    }

    /** Whether the words say of a quantity that it is aimed at. */
    boolean isAimed(Draft draft) {
        boolean dated = course.today.isPresent() || course.targetPeriod.isPresent();
        return dated && cues.isAimed(draft.piece);
    }

    /**
     * Whether a year is over, of which no aim can be: in a text without date one of which it or the
     * sentence has told what was measured.
     */
    boolean isOver(Optional<Period> period, Optional<Draft> before) {
        if (course.today.isPresent()) {
            return period.filter(p -> !p.end().isAfter(course.today.get())).isPresent();
        }
        Optional<Period> measured =
                before.filter(draft -> draft.kind == Kind.ACTUAL)
                        .flatMap(draft -> draft.period)
                        .or(() -> course.actualPeriod);
        return period.filter(p -> measured.filter(m -> !p.end().isAfter(m.end())).isPresent())
                .isPresent();
    }
}
