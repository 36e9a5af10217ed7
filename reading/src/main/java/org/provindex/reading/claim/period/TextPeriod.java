package org.provindex.reading.claim.period;

import java.util.Optional;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.course.ReferencePeriod.Way;
import org.provindex.reading.claim.kind.AimCues;
import org.provindex.reading.claim.kind.Tenses;
import org.provindex.reading.claim.measure.IndexPoints;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Kind;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.period.Period;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.Sentence;
import org.provindex.reading.text.Words;

/** Dates a claim whose paragraph tells no time: by its section, ranking, plan or text. */
final class TextPeriod {
    private final Parse parse;
    private final Course course;
    private final Tenses tenses;
    private final AimCues cues;

    TextPeriod(Parse parse, Course course, Tenses tenses, AimCues cues) {
        this.parse = parse;
        this.course = course;
        this.tenses = tenses;
        this.cues = cues;
    }

    /** Dates a draft by the narrowest part of the text that tells a time. */
    boolean date(Draft draft) {
        if (stockOfSection(draft) || section(draft)) {
            return true;
        }
        boolean aims = isUnderAims() && !cues.isTold(draft.piece);
        boolean ahead =
                course.today.isPresent()
                        ? (aims || cues.isAhead(draft.piece)) && !isTranslatedFuture(draft)
                        : isOfUndatedPlan(draft);
        return !ahead
                        && (ofAll(draft)
                                || ranking(draft)
                                || edition(draft)
                                || main(draft)
                                || stock(draft))
                || plan(draft, ahead)
                || aims && thisYear(draft)
                || !ahead && presumed(draft)
                || !ahead && published(draft)
                || toldBefore(draft)
                || !ahead && sum(draft)
                || !ahead && isPlaced(draft) && lastResort(draft);
    }

    /** {@code is to exceed 60 billion yuan}, in a text on a plan that has no date itself. */
    private boolean isOfUndatedPlan(Draft draft) {
        return course.targetPeriod.isPresent()
                && course.mainPeriod.isEmpty()
                && cues.isAimed(draft.piece);
    }

    /** Whether a claim is a place in a ranking. */
    static boolean isPlace(Draft draft) {
        return draft.measure == Measure.RANK || draft.measure == Measure.EXTREME;
    }

    /**
     * {@code the annual GDP will be 638 billion yuan, an increase of 5.7% over the previous year},
     * in a text on a year that has passed: what has been is compared, as translations tell it.
     */
    private boolean isTranslatedFuture(Draft draft) {
        return course.mainPeriod.filter(main -> !course.isFuture(main)).isPresent()
                && course.targetPeriod.isEmpty()
                && isComparedWithYearBefore()
                && cues.isFuture(draft.piece);
    }

    /** Under {@code January to November}, behind {@code At the end of November}: stocks then. */
    private boolean stockOfSection(Draft draft) {
        Optional<Period> whole = course.sectionPeriod.or(() -> course.mainPeriod);
        boolean stock =
                course.point
                        && draft.unit.equals("count")
                        && draft.measure == Measure.LEVEL
                        && whole.isPresent()
                        && course.pointPeriod
                                .filter(point -> point.end().equals(whole.get().end()))
                                .isPresent();
        return stock
                && !course.sectionDeadline
                && give(draft, course.pointPeriod, "period.stock", 0.88);
    }

    private boolean section(Draft draft) {
        boolean holds = course.sectionDeadline || !tenses.isPresentPerfect(draft.piece);
        if (!holds || !give(draft, course.sectionPeriod, "period.section", 0.98)) {
            return false;
        }
        draft.deadline = course.sectionDeadline;
        return true;
    }

    /** A sentence has said what all figures are of. */
    private boolean ofAll(Draft draft) {
        return give(draft, course.reference.ofAll(), "period.all-figures", 0.95);
    }

    private boolean ranking(Draft draft) {
        return !tenses.isPresentPerfect(draft.piece)
                && give(draft, course.rankPeriod, "period.ranking", 0.98);
    }

    /** The edition of the index that a place or score is of. */
    private boolean edition(Draft draft) {
        return isPlaced(draft)
                && give(draft, course.reference.ofEvaluation(), "period.edition", 0.97);
    }

    private boolean isPlaced(Draft draft) {
        boolean bare =
                draft.unit.equals("count")
                        && parse.isQuantity(draft.piece)
                        && IndexPoints.isFraction(parse, draft)
                        && !parse.quantity(draft.piece).scaled();
        return isPlace(draft) || draft.unit.equals("score") || bare;
    }

    private boolean main(Draft draft) {
        return !tenses.isPresentPerfect(draft.piece)
                && give(draft, course.mainPeriod, "period.document", 0.97);
    }

    /** {@code compared with the end of last year}: told of the day to which stocks were told. */
    private boolean stock(Draft draft) {
        boolean end =
                parse.periods().stream()
                        .filter(mention -> mention.role() == Role.COMPARED)
                        .anyMatch(
                                mention ->
                                        parse
                                                .tokens()
                                                .subList(mention.from(), mention.to())
                                                .stream()
                                                .anyMatch(token -> token.is("end")));
        return end && give(draft, course.pointPeriod, "period.stock", 0.88);
    }

    /** What is aimed at without a time of its own: by the end of the plan. */
    private boolean plan(Draft draft, boolean ahead) {
        boolean aim = ahead || course.sectionKind.isPresent() && !cues.isTold(draft.piece);
        if (!aim || !give(draft, course.targetPeriod, "period.plan", 0.85)) {
            return false;
        }
        draft.deadline = true;
        return true;
    }

    /** The aims in a report on last year are those of this one. */
    private boolean thisYear(Draft draft) {
        boolean ofLastYear =
                course.today.isPresent()
                        && course.mainPeriod
                                .filter(p -> p.year() == course.today.get().getYear() - 1)
                                .isPresent();
        Optional<Period> year = course.today.map(day -> Period.ofYear(day.getYear()));
        if (!ofLastYear || !give(draft, year, "period.plan", 0.8)) {
            return false;
        }
        draft.deadline = true;
        return true;
    }

    /** A score or place in an evaluation of which the beginning of the text tells the year. */
    private boolean presumed(Draft draft) {
        return isPlaced(draft) && give(draft, course.reference.presumed, "period.presumed", 0.8);
    }

    private boolean lastResort(Draft draft) {
        return give(draft, course.reference.lastResort, "period.last-resort", 0.7);
    }

    /** A place in a ranking of which the text tells only when it was published. */
    private boolean published(Draft draft) {
        boolean only = isPlaced(draft) && course.actualPeriod.isEmpty();
        Optional<Period> year =
                course.reference.publication.or(
                        () -> Evaluations.published(parse, course.today, false));
        if (!only || !give(draft, year, "period.publication", 0.8)) {
            return false;
        }
        // "which a laboratory presented on Thursday": the edition may be named yet
        course.reference.tell(year.get(), Way.PUBLISHED);
        return true;
    }

    /** What is told in the past is of the last time told. */
    private boolean toldBefore(Draft draft) {
        // "Ranking 8th in China, telecommunication business jumped 22.8 percent"
        boolean opening = draft.piece <= 2 && tenses.isPast(parse.size() - 1);
        boolean told =
                tenses.isPast(draft.piece)
                        || opening
                        || isVerbless()
                        || isComparedWithYear()
                        // "include computers (up 12.5 percent)": a rate is of the time told
                        || draft.measure == Measure.GROWTH
                                && draft.unit.equals("percent")
                                && !tenses.isPresentPerfect(draft.piece)
                        || course.presentTells && !tenses.isPresentPerfect(draft.piece);
        boolean stock =
                course.point && draft.unit.equals("count") && draft.measure == Measure.LEVEL;
        boolean aimed =
                course.today.isPresent()
                        && cues.isAimed(draft.piece)
                        && !tenses.isPast(draft.piece);
        if (course.actualPeriod.isEmpty() || !told || aimed) {
            return false;
        }
        draft.period = stock ? course.pointPeriod : course.actualPeriod;
        draft.by("period.told-before", 0.96);
        return true;
    }

    /** {@code The digital industries proper stand for 8.4 trillion yuan}: sums are of a year. */
    private boolean sum(Draft draft) {
        return !draft.currency.isEmpty()
                && draft.measure == Measure.LEVEL
                && !tenses.isPresentPerfect(draft.piece)
                && !isYearly()
                && !Words.isAny(parse.word(draft.piece - 1), "costs", "cost")
                && give(draft, course.actualPeriod.filter(Period::isYear), "period.sum", 0.8);
    }

    /** {@code The province spends 3 billion yuan every year}: of no year. */
    private boolean isYearly() {
        for (int i = 1; i < parse.size(); i++) {
            boolean each = Words.isAny(parse.word(i - 1), "every", "each", "a", "per");
            if (each && parse.word(i).equals("year") || parse.word(i).equals("annually")) {
                return true;
            }
        }
        return false;
    }

    private boolean isUnderAims() {
        return course.sectionKind.filter(kind -> kind == Kind.TARGET).isPresent();
    }

    /** {@code imports are put at 543 billion, 22 percent more than the year before}: of a year. */
    private boolean isComparedWithYear() {
        return course.actualPeriod.filter(Period::isYear).isPresent() && isComparedWithYearBefore();
    }

    /** {@code than the year before}, {@code over the previous year}: not {@code a year ago}. */
    private boolean isComparedWithYearBefore() {
        return parse.periods().stream()
                .filter(mention -> mention.role() == Role.COMPARED)
                .map(mention -> parse.tokens().subList(mention.from(), mention.to()))
                .anyMatch(
                        words ->
                                words.stream().anyMatch(token -> token.is("year"))
                                        && words.stream().noneMatch(token -> token.is("ago")));
    }

    /** {@code - Software: 1.3 trillion yuan}: an item of a list that tells no verb. */
    private boolean isVerbless() {
        boolean labelled = parse.pieces().stream().anyMatch(piece -> piece.is(":"));
        boolean item =
                (labelled || parse.sentence().kind() == Sentence.Kind.ITEM)
                        && course.sectionKind.isEmpty()
                        && !course.list.open;
        for (int i = 0; item && i < parse.size(); i++) {
            boolean change = parse.word(i).equals("up") || parse.word(i).equals("down");
            if (parse.isVerb(i) && !change) {
                return false;
            }
        }
        return item;
    }

    /** Gives a draft a time, if there is one. */
    private static boolean give(
            Draft draft, Optional<Period> period, String rule, double certainty) {
        if (period.isPresent()) {
            draft.period = period;
            draft.by(rule, certainty);
        }
        return period.isPresent();
    }
}
