package org.provindex.reading.claim;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.period.Period;
import org.provindex.reading.period.PeriodMention;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.WordTable;

/** Finds the period of a claim: in its own clause, in its sentence, or in force from before. */
final class Dating {
    private static final Set<String> FLOWS = WordTable.words("period/flow-words");
    private static final Set<String> PRESENT = WordTable.words("measure/present-words");
    private static final Set<String> PAST = WordTable.words("measure/past-verbs");

    private static final Set<String> RELATIVE =
            Set.of("what", "which", "who", "when", "where", "whose", "because", "as");

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

    private static final Set<String> STOPS =
            Set.of("from", "compared", "versus", "against", "than");

    private final Parse parse;
    private final Course course;

    Dating(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
    }

    /** Dates a draft; drafts of the same sentence must come in their order. */
    void date(Draft draft, Optional<Draft> before) {
        Optional<Period> same = draft.base ? samePartOf(draft.piece) : Optional.empty();
        if (same.isPresent() && before.isPresent() && before.get().period.isPresent()) {
            draft.period = before.get().period.map(period -> period.inYear(same.get().year()));
            draft.by("period.same-part", 0.95);
            return;
        }
        int own = attachedRight(draft.piece);
        int mention = own >= 0 ? own : left(draft.piece);
        // "131 in 2019, should rise to 190"
        boolean overtaken =
                own < 0
                        && mention >= 0
                        && isAimed(draft)
                        && isPastYear(parse.period(mention).period())
                        && new Aims(parse, course).isAimBetween(mention, draft.piece);
        mention = overtaken ? -1 : mention;
        String how = own >= 0 ? "period.behind" : "period.before";
        double certainty = own >= 0 ? 1 : 0.99;
        if (mention < 0 && !isFarRight(draft)) {
            mention = right(draft.piece);
            boolean beforehand =
                    mention >= 0 && isAimed(draft) && isPastYear(parse.period(mention).period());
            mention = beforehand ? -1 : mention;
            how = "period.sentence-end";
            certainty = 0.95;
        }
        if (mention >= 0) {
            use(draft, parse.period(mention), before);
            draft.by(how, certainty);
        } else if (!carry(draft, before)) {
            draft.by("period.none", 0.9);
        }
        adjust(draft);
    }

    private void use(Draft draft, PeriodMention mention, Optional<Draft> before) {
        if (mention.role() == Role.THEN && before.isPresent()) {
            draft.period = before.get().period;
            draft.deadline = before.get().deadline;
        } else if (mention.role() == Role.THEN) {
            draft.period = course.period;
            draft.deadline = course.deadline;
        } else if (mention.role() == Role.NOW
                || mention.role() == Role.VAGUE && mention.period().isEmpty()) {
            draft.period = Optional.empty();
        } else {
            draft.period = mention.period();
            draft.deadline = mention.role() == Role.BY;
            boolean theYear =
                    mention.period().isPresent()
                            && parse.tokens().subList(mention.from(), mention.to()).stream()
                                    .noneMatch(token -> token.isNumeric() || token.is("last"))
                            && parse.tokens().get(mention.to() - 1).is("year");
            if (theYear && isAimed(draft) && isPastYear(draft.period)) {
                draft.period = course.today.map(day -> Period.ofYear(day.getYear()));
            }
        }
    }

    /** The time behind the quantity in its own clause. */
    private int attachedRight(int at) {
        for (int i = at + 1; parse.isIn(i); i++) {
            Piece piece = parse.pieces().get(i);
            boolean bracket = parse.depths()[i] > parse.depths()[at];
            if (piece.kind() == Piece.Kind.PERIOD && !bracket) {
                if (parse.period(i).dates() && !startsNextClause(i)) {
                    return i;
                }
                continue;
            }
            boolean per = parse.word(i - 1).equals("per") || parse.word(i - 1).equals("every");
            if (piece.kind() == Piece.Kind.QUANTITY && !bracket && !per
                    || piece.endsClause()
                    || piece.isComma() && !parse.isPeriod(i + 1)) {
                return -1;
            }
            if (RELATIVE.contains(piece.word())) {
                return -1;
            }
            boolean and = piece.is("and") || piece.is("while") || piece.is("but");
            if (and && hasVerbBeforeQuantity(i + 1)) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code 5 billion, and in 2021 it reached 8}: the time belongs to what follows. */
    private boolean startsNextClause(int at) {
        boolean afterComma =
                at > 0
                        && (parse.pieces().get(at - 1).isComma()
                                || parse.word(at - 1).equals("and")
                                || parse.word(at - 1).equals("while")
                                || parse.word(at - 1).equals("but"));
        if (!afterComma) {
            return false;
        }
        for (int i = at + 1; parse.isIn(i); i++) {
            Piece piece = parse.pieces().get(i);
            if (piece.endsClause()) {
                return false;
            }
            if (piece.kind() == Piece.Kind.QUANTITY) {
                return true;
            }
        }
        return false;
    }

    private boolean hasVerbBeforeQuantity(int at) {
        for (int i = at; parse.isIn(i); i++) {
            Piece piece = parse.pieces().get(i);
            if (piece.kind() == Piece.Kind.QUANTITY) {
                return true;
            }
            if (piece.endsClause() || piece.isComma()) {
                return false;
            }
        }
        return false;
    }

    /**
     * The nearest time before the quantity, unless it belongs to the value that the change began
     * with.
     */
    private int left(int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (parse.isPeriod(i)
                    && parse.period(i).dates()
                    && parse.depths()[i] <= parse.depths()[at]
                    && !isOfBase(i, at)
                    && !isOfCompared(i, at)) {
                return i;
            }
        }
        return -1;
    }

    /** {@code 1.5 million, up from 1.1 million in 2022, and 29 centers}. */
    private boolean isOfCompared(int period, int at) {
        boolean apart = false;
        for (int i = period + 1; i < at; i++) {
            apart |= parse.pieces().get(i).isComma();
        }
        for (int i = period - 1; apart && i >= Math.max(2, period - 4); i--) {
            if (parse.isQuantity(i)) {
                boolean from =
                        parse.word(i - 1).equals("from")
                                && Set.of("up", "down").contains(parse.word(i - 2));
                boolean against =
                        Set.of("against", "versus").contains(parse.word(i - 1))
                                || parse.word(i - 1).equals("with")
                                        && parse.word(i - 2).equals("compared");
                return from || against;
            }
        }
        return false;
    }

    /** {@code from 7.8 percent in 2020 to 10 percent}. */
    private boolean isOfBase(int period, int at) {
        boolean to =
                parse.word(at - 1).equals("to")
                        || parse.word(at - 2).equals("to")
                        || parse.word(at - 1).equals("exceeding");
        if (!to) {
            return false;
        }
        for (int i = period - 1; i >= Math.max(0, period - 6); i--) {
            if (parse.isQuantity(i)) {
                return parse.word(i - 1).equals("from") || parse.word(i - 2).equals("from");
            }
            if (parse.pieces().get(i).isComma()) {
                return false;
            }
        }
        return false;
    }

    private int right(int at) {
        for (int i = at + 1; parse.isIn(i); i++) {
            if (parse.isPeriod(i)
                    && parse.period(i).dates()
                    && parse.depths()[i] <= parse.depths()[at]
                    && !startsNextClause(i)) {
                Role role = parse.period(i).role();
                boolean fits =
                        role != Role.NOW
                                && (role != Role.BY || new Aims(parse, course).isAhead(at));
                return fits ? i : -1;
            }
            if (parse.pieces().get(i).endsClause()
                    || STOPS.contains(parse.word(i))
                    || parse.word(i).equals("while")
                    || parse.word(i).equals("whereas")
                    || parse.word(i).equals("target")
                    || parse.word(i).equals("goal")) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether a time in force makes one at the end of the sentence unlikely to be meant. */
    private boolean isFarRight(Draft draft) {
        return draft.base;
    }

    private boolean carry(Draft draft, Optional<Draft> before) {
        boolean ranked = draft.measure == Measure.RANK || draft.measure == Measure.EXTREME;
        Optional<Period> published = ranked && before.isEmpty() ? publication() : Optional.empty();
        if (published.isPresent()) {
            draft.period = published;
            draft.by("period.publication", 0.85);
            return true;
        }
        boolean stale = isAimed(draft);
        boolean ofBase =
                before.filter(other -> other.base && !draft.base && other.usedRule("period.b"))
                        .isPresent();
        if (before.isPresent() && !ofBase && !(stale && isPastYear(before.get().period))) {
            draft.period = before.get().period;
            draft.deadline = before.get().deadline;
            draft.by("period.same-sentence", 0.97);
            return true;
        }
        boolean aside =
                course.period.filter(course::isFuture).isPresent()
                        && isPast(draft.piece)
                        && !new Aims(parse, course).isAhead(draft.piece);
        // "stations opened so far", and then on in the past tense: of the time told before
        boolean afterNow = course.periodSet && course.period.isEmpty() && isPast(draft.piece);
        if (afterNow && course.beforeNow.isPresent()) {
            draft.period = course.beforeNow;
            draft.by("period.before-now", 0.88);
            return true;
        }
        if (course.periodSet && !afterNow && !aside && !(stale && isPastYear(course.period))) {
            draft.period = course.period;
            draft.deadline = course.deadline;
            draft.by("period.paragraph", 0.93);
            return true;
        }
        if (course.sectionPeriod.isPresent()
                && (course.sectionDeadline || !isPresentPerfect(draft.piece))) {
            draft.period = course.sectionPeriod;
            draft.deadline = course.sectionDeadline;
            draft.by("period.section", 0.9);
            return true;
        }
        boolean ahead = new Aims(parse, course).isAhead(draft.piece) && course.today.isPresent();
        if (!ahead && course.rankPeriod.isPresent() && !isPresentPerfect(draft.piece)) {
            draft.period = course.rankPeriod;
            draft.by("period.ranking", 0.85);
            return true;
        }
        if (!ahead && course.mainPeriod.isPresent() && !isPresentPerfect(draft.piece)) {
            draft.period = course.mainPeriod;
            draft.by("period.document", 0.9);
            return true;
        }
        boolean aim =
                ahead
                        || course.sectionKind.isPresent()
                                && !new Aims(parse, course).isTold(draft.piece);
        if (aim && course.targetPeriod.isPresent()) {
            draft.period = course.targetPeriod;
            draft.deadline = true;
            draft.by("period.plan", 0.85);
            return true;
        }
        if (course.actualPeriod.isPresent() && isPast(draft.piece)) {
            draft.period = course.actualPeriod;
            draft.by("period.told-before", 0.85);
            return true;
        }
        return false;
    }

    /** Whether the words say of a quantity that it is aimed at. */
    private boolean isAimed(Draft draft) {
        return course.today.isPresent() && new Aims(parse, course).isAimed(draft.piece);
    }

    private boolean isPastYear(Optional<Period> period) {
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

    /** {@code has built}, {@code have been found}: so at the time of writing. */
    private boolean isPresentPerfect(int at) {
        for (int i = Math.max(0, at - 8); i < Math.min(parse.size(), at + 8); i++) {
            boolean has = parse.word(i).equals("has") || parse.word(i).equals("have");
            if (has && (parse.isVerb(i + 1) || parse.isVerb(i + 2))) {
                return true;
            }
        }
        return false;
    }

    /** A finite verb in the past near the quantity, and none in the present. */
    private boolean isPast(int at) {
        if (course.isAimItem(parse.sentence())) {
            return false;
        }
        // "exceeded 390 billion" is one piece, its verb the bound
        boolean past =
                parse.isQuantity(at)
                        && parse.tokens().get(parse.pieces().get(at).from()).word().endsWith("ed");
        int from = at;
        while (from > Math.max(0, at - 9) && !parse.pieces().get(from - 1).endsClause()) {
            from--;
        }
        for (int i = from; i < Math.min(parse.size(), at + 7); i++) {
            boolean behind =
                    i > at && (parse.pieces().get(i).isComma() || parse.word(i).equals("which"));
            if (behind) {
                break;
            }
            if (PRESENT.contains(parse.word(i))) {
                return false;
            }
            past |=
                    PAST.contains(parse.word(i))
                            || parse.isVerb(i)
                                    && parse.word(i).endsWith("ed")
                                    && !PRESENT.contains(parse.word(i - 1))
                                    && !parse.word(i - 1).equals("be");
        }
        return past;
    }

    /**
     * Sums that run to a month begin in January; the ends of a span date the values that it began
     * and ended with.
     */
    private void adjust(Draft draft) {
        if (draft.period.isEmpty()) {
            return;
        }
        if (draft.base && isYearAgo(draft.piece)) {
            draft.period = draft.period.map(Period::yearBefore);
            draft.by("period.year-ago", 0.95);
            return;
        }
        Period period = draft.period.get();
        boolean span = period.start().getYear() != period.end().getYear();
        if (span && draft.base) {
            draft.period = Optional.of(Period.ofYear(period.start().getYear()));
        } else if (span && draft.measure == Measure.LEVEL && draft.usedRule("measure.growth.to")) {
            draft.period = Optional.of(Period.ofYear(period.end().getYear()));
        } else if (period.isMonthOrDay()
                && period.start().getDayOfMonth() == 1
                && period.end().getDayOfMonth() > 1
                && isSum(draft)
                && !draft.deadline) {
            draft.period = Optional.of(period.fromJanuary());
        }
    }

    /** {@code compared with 54.1 Mbps in the same period of 2020}. */
    private Optional<Period> samePartOf(int at) {
        for (int i = at + 1; parse.isIn(i) && i <= at + 4; i++) {
            boolean same = parse.isPeriod(i) && parse.textOf(i).contains("same");
            if (same && parse.word(i + 1).equals("of") && parse.isPeriod(i + 2)) {
                return parse.period(i + 2).period().filter(Period::isYear);
            }
            if (same && parse.isPeriod(i + 1)) {
                return parse.period(i + 1).period().filter(Period::isYear);
            }
        }
        return Optional.empty();
    }

    /** {@code up from 19.2 a year ago}, {@code against 1,130 in the same period of last year}. */
    private boolean isYearAgo(int at) {
        for (int i = at + 1; parse.isIn(i) && i <= at + 5; i++) {
            if (parse.isPeriod(i)) {
                PeriodMention mention = parse.period(i);
                return mention.role() == Role.COMPARED
                        && mention.period().isEmpty()
                        && parse.textOf(i).toLowerCase(Locale.ROOT).contains("year");
            }
            if (parse.isQuantity(i) || parse.pieces().get(i).isComma()) {
                return false;
            }
        }
        return false;
    }

    /**
     * Whether the quantity is a sum that ran until the end of a month: {@code 20,216 were built by
     * the end of June}.
     */
    private boolean isSum(Draft draft) {
        boolean end = false;
        for (PeriodMention mention : parse.periods()) {
            end |= mention.role() == Role.END && mention.period().equals(draft.period);
        }
        boolean carried =
                draft.usedRule("period.paragraph") || draft.usedRule("period.same-sentence");
        if (!end && !carried) {
            return false;
        }
        for (int i = Math.max(0, draft.piece - 5);
                i < Math.min(parse.size(), draft.piece + 2);
                i++) {
            if (FLOWS.contains(parse.word(i))) {
                return true;
            }
        }
        return false;
    }
}
