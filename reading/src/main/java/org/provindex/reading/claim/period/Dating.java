package org.provindex.reading.claim.period;

import java.util.Optional;
import java.util.Set;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.kind.AimCues;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.period.Period;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.Words;

/** Finds the period of a claim: in its own clause, in its sentence, or in force from before. */
public final class Dating {
    private static final Set<String> RELATIVE_PRONOUNS = Set.of("that", "which", "who");

    /** What opens something told of an area aside: {@code Henan, still third in 2021,}. */
    private static final Set<String> STOPS =
            Set.of("from", "compared", "versus", "against", "than", "after");

    private final Parse parse;
    private final Course course;
    private final AttachedTime attached;
    private final CarriedPeriod carried;
    private final ComparedPeriod compared;
    private final Asides asides;

    public Dating(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
        this.attached = new AttachedTime(parse);
        this.carried = new CarriedPeriod(parse, course);
        this.compared = new ComparedPeriod(parse);
        this.asides = new Asides(parse, course);
    }

    /** Dates a draft; drafts of the same sentence must come in their order. */
    public void date(Draft draft, Optional<Draft> before) {
        Optional<Period> same = draft.base ? compared.samePartOf(draft.piece) : Optional.empty();
        if (same.isPresent() && before.isPresent() && before.get().period.isPresent()) {
            draft.period = before.get().period.map(period -> period.inYear(same.get().year()));
            draft.by("period.same-part", 0.95);
            return;
        }
        if (course.list.date(draft, parse)) {
            return;
        }
        if (course.bracketed.isPresent() && BracketedTime.isBare(parse, draft.piece)) {
            draft.period = course.bracketed;
            draft.by("period.brackets", 0.95);
            return;
        }
        draft.period = compared.ofThat(draft.piece);
        if (draft.period.isPresent()) {
            draft.base = true;
            draft.by("period.behind", 0.97);
            return;
        }
        Optional<Period> end = draft.base ? endOfChange(draft.piece) : Optional.empty();
        if (end.isPresent()) {
            draft.period = end.map(Period::yearBefore);
            draft.ended = end;
            draft.by("period.year-before", 0.85);
            return;
        }
        if (parse.word(draft.piece + 1).equals("since") && !parse.isPeriod(draft.piece + 2)) {
            draft.by("period.since", 0.8);
            return;
        }
        int own = attached.behind(draft.piece);
        int span = draft.base ? spanBehind(draft.piece) : -1;
        int mention = own >= 0 ? own : span >= 0 ? span : left(draft.piece);
        // "131 in 2019, should rise to 190"
        boolean overtaken =
                own < 0
                        && mention >= 0
                        && carried.isOver(parse.period(mention).period(), before)
                        && (carried.isAimed(draft)
                                        && new AimCues(parse, course)
                                                .isAimBetween(mention, draft.piece)
                                || asides.isBeforeWill(mention));
        mention = overtaken ? -1 : mention;
        String how = own >= 0 ? "period.behind" : "period.before";
        double certainty = own >= 0 ? 0.985 : isNear(mention, draft.piece) ? 0.985 : 0.96;
        if (mention < 0 && !draft.base) {
            mention = right(draft.piece);
            boolean beforehand =
                    mention >= 0
                            && carried.isAimed(draft)
                            && carried.isOver(parse.period(mention).period(), before);
            mention = beforehand ? -1 : mention;
            how = "period.sentence-end";
            certainty = 0.95;
        }
        if (mention >= 0) {
            MentionedTime time = new MentionedTime(parse, course, carried);
            time.date(draft, parse.period(mention), before);
            draft.by(how, certainty);
            if (time.isYearless(parse.period(mention))) {
                draft.by("period.year-inferred", 0.99);
            }
        } else if (!carried.carry(
                draft, before.filter(other -> !asides.isToldAside(other.piece, draft.piece)))) {
            draft.by("period.none", 0.75);
        }
        new PeriodEnds(parse, course, compared).adjust(draft, before);
    }

    /** {@code from 48 to 55 billion yuan in the first ten months}: a part of one year. */
    private Optional<Period> endOfChange(int at) {
        boolean change =
                parse.word(at - 1).equals("from")
                        && parse.word(at + 1).equals("to")
                        && parse.isQuantity(at + 2);
        int time = change ? attached.behind(at + 2) : -1;
        return time < 0 || parse.period(time).role() != Role.IN
                ? Optional.empty()
                : parse.period(time)
                        .period()
                        .filter(part -> !part.isYear() && !part.isMonthOrDay());
    }

    private boolean hasComma(int from, int to) {
        return parse.pieces().subList(from, to).stream().anyMatch(Piece::isComma);
    }

    /** Whether no other quantity stands between a time and a quantity. */
    private boolean isNear(int from, int to) {
        return parse.pieces().subList(from + 1, Math.max(from + 1, to)).stream()
                .noneMatch(piece -> piece.kind() == Piece.Kind.QUANTITY || piece.endsClause());
    }

    /**
     * The nearest time before the quantity, unless it belongs to the value that the change began
     * with.
     */
    private int left(int at) {
        for (int i = at - 1; i >= 0 && !parse.periods().isEmpty(); i--) {
            if (parse.isPeriod(i)
                    && (parse.period(i).dates() || compared.isWhen(i, at))
                    && (parse.depths()[i] <= parse.depths()[at] || isLabelled(i))
                    && !compared.isOfBase(i, at)
                    && !compared.isOfCompared(i, at)
                    && !asides.isAside(i, at)
                    && !(attached.isOfNext(i) && i + 1 < at)
                    && !(parse.period(i).role() == Role.VAGUE
                            && parse.period(i).period().isEmpty()
                            && at > i + 2
                            && hasComma(i + 2, at))) {
                return endWithin(i);
            }
        }
        return -1;
    }

    /** {@code Consumer price index (November): +0.2%}. */
    private boolean isLabelled(int at) {
        return parse.word(at - 1).equals("(")
                && parse.word(at + 1).equals(")")
                && parse.word(at + 2).equals(":");
    }

    /** {@code By the end of September, it had invested 9 billion this year and built 5 ...}. */
    private int endWithin(int year) {
        Optional<Period> whole = parse.period(year).period().filter(Period::isYear);
        for (int i = year - 1; i >= 0 && whole.isPresent(); i--) {
            boolean end =
                    parse.isPeriod(i)
                            && parse.period(i).role() == Role.END
                            && parse.period(i)
                                    .period()
                                    .filter(Period::isMonthOrDay)
                                    .filter(month -> month.year() == whole.get().year())
                                    .isPresent();
            if (end) {
                return i;
            }
        }
        return year;
    }

    private int right(int at) {
        if (!parse.hasPeriodBehind(at)) {
            return -1;
        }
        boolean compares = false;
        boolean thatIs = false;
        for (int i = at + 1; parse.isIn(i); i++) {
            compares |=
                    parse.isPeriod(i)
                            && parse.period(i).role() == Role.COMPARED
                            && parse.period(i).period().isPresent();
            // "2.4 times as much as in 2018, and there were 9,300 firms in 2018"
            if (compares && parse.word(i).equals("and") && parse.pieces().get(i - 1).isComma()) {
                return -1;
            }
            if (parse.isPeriod(i)
                    && parse.period(i).dates()
                    && parse.depths()[i] <= parse.depths()[at]
                    && !attached.startsNextClause(i)) {
                Role role = parse.period(i).role();
                boolean fits =
                        role != Role.NOW
                                && !asides.isInReason(i)
                                && (thatIs || !new AimCues(parse, course).isAimBetween(at, i))
                                && (!isDeadline(i) || new AimCues(parse, course).isAhead(at));
                return fits ? i : -1;
            }
            // ", and operators spent 3 billion between January and August": of another value
            boolean other =
                    parse.pieces().get(i).isComma()
                            && (Words.isAny(parse.word(i + 1), "and", "but")
                                            && (parse.isNominal(i + 2)
                                                    || parse.word(i + 2).equals("the")
                                                    || parse.isArea(i + 2))
                                    || Words.isAny(parse.word(i + 1), "although", "though"))
                            && hasVerbAndQuantity(i + 2);
            if (other) {
                return -1;
            }
            // "has lost the lead that it held ten years ago"
            boolean held = Words.isAny(parse.word(i + 1), "it", "they") && parse.isVerb(i + 2);
            boolean relative =
                    RELATIVE_PRONOUNS.contains(parse.word(i))
                            && (parse.isVerb(i + 1) || held)
                            && !parse.word(i - 1).equals(":");
            // "rose to 62,000, of which 11,000 were put up this year"
            boolean ofWhich =
                    parse.pieces().get(i).isComma()
                            && parse.word(i + 1).equals("of")
                            && Words.isAny(parse.word(i + 2), "which", "these", "them")
                            && parse.isQuantity(i + 3);
            // "ranked ninth in the province, where it had been fifth until 2017"
            boolean where = parse.pieces().get(i).isComma() && parse.word(i + 1).equals("where");
            // "1.4 trillion yuan: that is what the digital economy was worth in 2022"
            boolean told =
                    parse.word(i).equals(":")
                            && Words.isAny(parse.word(i + 1), "that", "this", "so");
            thatIs |= told;
            if (parse.pieces().get(i).endsClause() && !told
                    || relative
                    || where
                    || ofWhich
                    || STOPS.contains(parse.word(i)) && !parse.isPeriod(i + 1)
                    || Words.isAny(parse.word(i), "having", "while", "whereas", "target", "goal")) {
                return -1;
            }
        }
        return -1;
    }

    /**
     * Whether a verb and a value follow before the next time, or behind the time of their subject:
     * {@code and the average growth from 2013 to 2021 is 3.6 percent}.
     */
    private boolean hasVerbAndQuantity(int from) {
        boolean verb = false;
        for (int i = from; parse.isIn(i); i++) {
            if (parse.isPeriod(i) && (verb || !parse.isVerb(i + 1))) {
                return false;
            }
            verb |= parse.isVerb(i);
            if (parse.isQuantity(i)) {
                return verb;
            }
        }
        return false;
    }

    /** {@code by 2025}, {@code by the end of 2025} in a text of before. */
    private boolean isDeadline(int period) {
        Role role = parse.period(period).role();
        boolean toCome = parse.period(period).period().filter(course::isFuture).isPresent();
        return role == Role.BY
                || role == Role.END && toCome && parse.textOf(period).startsWith("by ");
    }

    /** {@code from 11 to 50 trillion yuan from 2012 to 2022}: the span dates both ends. */
    private int spanBehind(int at) {
        if (!parse.hasPeriodBehind(at)) {
            return -1;
        }
        for (int i = at + 1; parse.isIn(i) && !parse.pieces().get(i).endsClause(); i++) {
            if (parse.isPeriod(i)) {
                boolean span =
                        parse.period(i).role() == Role.SPAN
                                || PointingBack.isSpan(parse, parse.period(i));
                return span ? i : -1;
            }
        }
        return -1;
    }
}
