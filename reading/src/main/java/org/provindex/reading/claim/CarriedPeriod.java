package org.provindex.reading.claim;

import java.util.Optional;
import java.util.Set;
import org.provindex.reading.measure.Kind;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.period.Period;
import org.provindex.reading.period.PeriodMention;
import org.provindex.reading.period.PeriodMention.Role;

/** Dates a claim whose clause tells no time: by its sentence, paragraph, section or text. */
final class CarriedPeriod {
    private static final Set<String> LISTS =
            Set.of(
                    "list",
                    "lists",
                    "ranking",
                    "rankings",
                    "table",
                    "report",
                    "index",
                    "evaluation",
                    "top",
                    "paper",
                    "榜");

    private final Parse parse;
    private final Course course;
    private final Tenses tenses;

    CarriedPeriod(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
        this.tenses = new Tenses(parse, course);
    }

    boolean carry(Draft draft, Optional<Draft> before) {
        boolean ranked = draft.measure == Measure.RANK || draft.measure == Measure.EXTREME;
        Optional<Period> published = ranked && before.isEmpty() ? publication() : Optional.empty();
        if (published.isPresent()) {
            draft.period = published;
            draft.by("period.publication", 0.85);
            return true;
        }
        if (before.isEmpty() && (tenses.isAlready(draft.piece) || tenses.isStanding(draft))) {
            return false;
        }
        boolean stale = isAimed(draft);
        boolean ofBase =
                before.filter(other -> other.base && !draft.base && other.usedRule("period.b"))
                        .isPresent();
        // "Dalian, which earns half of it, registered a drop": told aside without a time
        ofBase |=
                before.filter(other -> other.usedRule("period.none")).isPresent()
                        && tenses.isPast(draft.piece)
                        && !tenses.isPast(before.get().piece);
        if (before.isPresent() && !ofBase && !(stale && isPastYear(before.get().period))) {
            draft.period = draft.base ? before.get().period : before.get().endOfChange();
            draft.deadline = before.get().deadline;
            draft.by("period.same-sentence", 0.98 * before.get().certainty("period."));
            return true;
        }
        boolean aside =
                course.period.filter(course::isFuture).isPresent()
                        && (tenses.isPast(draft.piece) || course.aimAside)
                        && !new AimCues(parse, course).isAhead(draft.piece);
        // "stations opened so far", and then on in the past tense: of the time told before
        boolean afterNow =
                course.periodSet
                        && course.period.isEmpty()
                        && tenses.isPast(draft.piece)
                        && !Set.of("reached", "exceeded").contains(parse.word(draft.piece - 1));
        if (afterNow && course.beforeNow.isPresent()) {
            draft.period = course.beforeNow;
            draft.by("period.before-now", 0.88);
            return true;
        }
        if (aside && course.paragraphActual.isPresent()) {
            draft.period = course.paragraphActual;
            draft.by("period.paragraph", 0.88);
            return true;
        }
        if (course.periodSet && !afterNow && !aside && !(stale && isPastYear(course.period))) {
            draft.period = course.period;
            draft.deadline = course.deadline;
            draft.by("period.paragraph", 0.9);
            return true;
        }
        // under "January to November", behind "At the end of November": stocks of that day
        Optional<Period> whole = course.sectionPeriod.or(() -> course.mainPeriod);
        boolean stockOfSection =
                course.point
                        && draft.unit.equals("count")
                        && draft.measure == Measure.LEVEL
                        && whole.isPresent()
                        && course.pointPeriod
                                .filter(p -> p.end().equals(whole.get().end()))
                                .isPresent();
        if (stockOfSection && !course.sectionDeadline) {
            draft.period = course.pointPeriod;
            draft.by("period.stock", 0.88);
            return true;
        }
        if (course.sectionPeriod.isPresent()
                && (course.sectionDeadline || !tenses.isPresentPerfect(draft.piece))) {
            draft.period = course.sectionPeriod;
            draft.deadline = course.sectionDeadline;
            draft.by("period.section", 0.93);
            return true;
        }
        boolean aims =
                course.sectionKind.filter(kind -> kind == Kind.TARGET).isPresent()
                        && !new AimCues(parse, course).isTold(draft.piece);
        boolean ahead =
                course.today.isPresent()
                        && (aims || new AimCues(parse, course).isAhead(draft.piece));
        if (!ahead && course.rankPeriod.isPresent() && !tenses.isPresentPerfect(draft.piece)) {
            draft.period = course.rankPeriod;
            draft.by("period.ranking", 0.93);
            return true;
        }
        boolean bare =
                draft.unit.equals("count")
                        && parse.isQuantity(draft.piece)
                        && draft.value.stripTrailingZeros().scale() > 0
                        && !parse.quantity(draft.piece).scaled();
        boolean placed = ranked || draft.unit.equals("score") || bare;
        if (!ahead && placed && course.edition.isPresent()) {
            draft.period = course.edition;
            draft.by("period.edition", 0.88);
            return true;
        }
        if (!ahead && course.mainPeriod.isPresent() && !tenses.isPresentPerfect(draft.piece)) {
            draft.period = course.mainPeriod;
            draft.by("period.document", 0.85);
            return true;
        }
        if (!ahead && course.pointPeriod.isPresent() && isStock()) {
            draft.period = course.pointPeriod;
            draft.by("period.stock", 0.88);
            return true;
        }
        boolean aim =
                ahead
                        || course.sectionKind.isPresent()
                                && !new AimCues(parse, course).isTold(draft.piece);
        if (aim && course.targetPeriod.isPresent()) {
            draft.period = course.targetPeriod;
            draft.deadline = true;
            draft.by("period.plan", 0.85);
            return true;
        }
        // the aims in a report on last year are those of this one
        boolean annual =
                aims
                        && course.today.isPresent()
                        && course.mainPeriod
                                .filter(p -> p.year() == course.today.get().getYear() - 1)
                                .isPresent();
        if (annual) {
            draft.period = course.today.map(day -> Period.ofYear(day.getYear()));
            draft.deadline = true;
            draft.by("period.plan", 0.8);
            return true;
        }
        boolean edited =
                placed && !ahead && course.publication.isPresent() && course.actualPeriod.isEmpty();
        if (edited) {
            course.edition = course.publication;
            draft.period = course.publication;
            draft.by("period.publication", 0.8);
            return true;
        }
        // "Ranking 8th in China, telecommunication business jumped 22.8 percent"
        boolean opening = draft.piece <= 2 && tenses.isPast(parse.size() - 1);
        if (course.actualPeriod.isPresent()
                && (tenses.isPast(draft.piece)
                        || opening
                        || isVerbless()
                        || course.presentTells && !tenses.isPresentPerfect(draft.piece))) {
            boolean stock =
                    course.point && draft.unit.equals("count") && draft.measure == Measure.LEVEL;
            draft.period = stock ? course.pointPeriod : course.actualPeriod;
            draft.by("period.told-before", 0.85);
            return true;
        }
        return false;
    }

    /** {@code - Software: 1.3 trillion yuan}: an item of a list that tells no verb. */
    private boolean isVerbless() {
        boolean labelled = parse.pieces().stream().anyMatch(piece -> piece.is(":"));
        boolean item =
                (labelled
                                || parse.sentence().kind()
                                        == org.provindex.reading.text.Sentence.Kind.ITEM)
                        && course.sectionKind.isEmpty()
                        && !course.leadIn;
        for (int i = 0; item && i < parse.size(); i++) {
            boolean change = parse.word(i).equals("up") || parse.word(i).equals("down");
            if (parse.isVerb(i) && !change) {
                return false;
            }
        }
        return item;
    }

    /** {@code compared with the end of last year}: told of the day to which stocks were told. */
    private boolean isStock() {
        return parse.periods().stream()
                .filter(mention -> mention.role() == Role.COMPARED)
                .anyMatch(
                        mention ->
                                parse.tokens().subList(mention.from(), mention.to()).stream()
                                        .anyMatch(token -> token.is("end")));
    }

    /** Whether the words say of a quantity that it is aimed at. */
    boolean isAimed(Draft draft) {
        return course.today.isPresent() && new AimCues(parse, course).isAimed(draft.piece);
    }

    boolean isPastYear(Optional<Period> period) {
        return period.filter(p -> p.year() < course.today.orElseThrow().getYear()).isPresent();
    }

    /** The year in which a ranking was published, where it tells no other. */
    private Optional<Period> publication() {
        boolean list = parse.pieces().stream().anyMatch(piece -> LISTS.contains(piece.word()));
        for (PeriodMention mention : parse.periods()) {
            if (!list) {
                break;
            }
            boolean named = mention.role() == Role.EVENT || mention.role() == Role.NAME;
            if (named && mention.period().isPresent()) {
                return Optional.of(Period.ofYear(mention.period().get().year()));
            }
        }
        return Optional.empty();
    }
}
