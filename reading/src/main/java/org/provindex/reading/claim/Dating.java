package org.provindex.reading.claim;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.period.Period;
import org.provindex.reading.period.PeriodMention;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.Piece;

/** Finds the period of a claim: in its own clause, in its sentence, or in force from before. */
final class Dating {
    private static final Set<String> RELATIVE =
            Set.of("what", "which", "who", "when", "where", "whose", "because", "as");

    private static final Set<String> RELATIVE_PRONOUNS = Set.of("that", "which", "who");
    private static final Set<String> STOPS =
            Set.of("from", "compared", "versus", "against", "than", "after");

    private static final Pattern SAME =
            Pattern.compile(
                    "(?i)(?:in|during|for|over) the same (?:period|months|quarter|half) of (20\\d{2})");

    private final Parse parse;
    private final Course course;
    private final CarriedPeriod carried;
    private final ComparedPeriod compared;

    Dating(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
        this.carried = new CarriedPeriod(parse, course);
        this.compared = new ComparedPeriod(parse);
    }

    /** Dates a draft; drafts of the same sentence must come in their order. */
    void date(Draft draft, Optional<Draft> before) {
        Optional<Period> same = draft.base ? compared.samePartOf(draft.piece) : Optional.empty();
        if (same.isPresent() && before.isPresent() && before.get().period.isPresent()) {
            draft.period = before.get().period.map(period -> period.inYear(same.get().year()));
            draft.by("period.same-part", 0.95);
            return;
        }
        if (parse.word(draft.piece + 1).equals("since") && !parse.isPeriod(draft.piece + 2)) {
            draft.by("period.since", 0.8);
            return;
        }
        int own = attachedRight(draft.piece);
        int span = draft.base ? spanBehind(draft.piece) : -1;
        int mention = own >= 0 ? own : span >= 0 ? span : left(draft.piece);
        // "131 in 2019, should rise to 190"
        Optional<Period> sameThen = own < 0 ? sameInYear() : Optional.empty();
        if (sameThen.isPresent()) {
            draft.period = sameThen;
            draft.by("period.before", 0.93);
            return;
        }
        boolean overtaken =
                own < 0
                        && mention >= 0
                        && carried.isAimed(draft)
                        && carried.isPastYear(parse.period(mention).period())
                        && new AimCues(parse, course).isAimBetween(mention, draft.piece);
        mention = overtaken ? -1 : mention;
        String how = own >= 0 ? "period.behind" : "period.before";
        double certainty = own >= 0 ? 0.985 : isNear(mention, draft.piece) ? 0.985 : 0.93;
        if (mention < 0 && !draft.base) {
            mention = right(draft.piece);
            boolean beforehand =
                    mention >= 0
                            && carried.isAimed(draft)
                            && carried.isPastYear(parse.period(mention).period());
            mention = beforehand ? -1 : mention;
            how = "period.sentence-end";
            certainty = 0.85;
        }
        if (mention >= 0) {
            use(draft, parse.period(mention), before);
            draft.by(how, certainty);
            if (isYearless(mention)) {
                draft.by("period.year-inferred", 0.95);
            }
        } else if (!carried.carry(draft, before)) {
            draft.by("period.none", 0.8);
        }
        new PeriodEnds(parse, course, compared).adjust(draft, before);
    }

    private void use(Draft draft, PeriodMention mention, Optional<Draft> before) {
        if (mention.role() == Role.THEN && draft.base && course.basePeriod.isPresent()) {
            // "from 38 percent in 2018. Over the same years ... rose from 1,800"
            draft.period = course.basePeriod;
        } else if (mention.role() == Role.THEN
                && course.targetPeriod.isPresent()
                && new AimCues(parse, course).isAhead(draft.piece)
                && before.filter(other -> other.period.filter(course::isFuture).isPresent())
                        .isEmpty()
                && course.period.filter(course::isFuture).isEmpty()) {
            // "which reached 38.9 billion in 2021, shall exceed 70 billion by then"
            draft.period = course.targetPeriod;
            draft.deadline = true;
        } else if (mention.role() == Role.THEN && before.filter(other -> !other.base).isPresent()) {
            draft.period = before.get().period;
            draft.deadline = before.get().deadline;
        } else if (mention.role() == Role.THEN) {
            // "during this period" opens a paragraph: of the one before
            Optional<Period> last = course.periodSet ? course.period : course.lastPeriod;
            boolean months = parse.tokens().get(mention.to() - 1).is("months");
            draft.period = months ? last.map(p -> p.isMonthOrDay() ? p.fromJanuary() : p) : last;
            draft.deadline = course.deadline;
            // "In the same period of 2019": the same part of that year
            OptionalInt year =
                    parse
                            .tokens()
                            .subList(
                                    mention.from(),
                                    Math.min(parse.tokens().size(), mention.to() + 2))
                            .stream()
                            .filter(token -> token.word().matches("20\\d{2}"))
                            .mapToInt(token -> Integer.parseInt(token.word()))
                            .findFirst();
            if (year.isPresent()) {
                draft.period = draft.period.map(period -> period.inYear(year.getAsInt()));
            }
        } else if (mention.role() == Role.NOW
                && course.edition.isPresent()
                && draft.measure == Measure.RANK) {
            draft.period = course.edition;
        } else if (mention.role() == Role.NOW
                || mention.role() == Role.VAGUE && mention.period().isEmpty()) {
            draft.period = Optional.empty();
            draft.now = mention.role() == Role.NOW;
        } else {
            draft.period = mention.period();
            draft.point = mention.role() == Role.END;
            draft.deadline = mention.role() == Role.BY;
            boolean theYear =
                    mention.period().isPresent()
                            && parse.tokens().subList(mention.from(), mention.to()).stream()
                                    .noneMatch(token -> token.isNumeric() || token.is("last"))
                            && parse.tokens().get(mention.to() - 1).is("year");
            boolean over =
                    theYear
                            && draft.period.filter(course::isFuture).isPresent()
                            && course.toldYear.isPresent()
                            && parse.tokens().subList(mention.from(), mention.to()).stream()
                                    .noneMatch(token -> token.is("this") || token.is("current"))
                            && (new AimCues(parse, course).isTold(draft.piece)
                                    || isToldBehind(draft.piece))
                            && !new AimCues(parse, course).isAhead(draft.piece);
            if (over) {
                // "by the end of the year, 2 million had been opened": of the year told before
                draft.period =
                        course.toldYear
                                .filter(year -> year <= course.today.orElseThrow().getYear())
                                .map(Period::ofYear)
                                .or(() -> course.actualPeriod.map(p -> Period.ofYear(p.year())));
            }
            boolean same =
                    theYear
                            && draft.period.filter(course::isFuture).isPresent()
                            && parse.tokens().subList(mention.from(), mention.to()).stream()
                                    .anyMatch(token -> token.is("same") || token.is("that"));
            if (same && !new AimCues(parse, course).isAhead(draft.piece)) {
                // "aiming for 35 percent by 2025. In the same year it turned out": of the past
                draft.period = course.actualPeriod.map(p -> Period.ofYear(p.year()));
            }
            if (theYear && carried.isAimed(draft) && carried.isPastYear(draft.period)) {
                draft.period = course.today.map(day -> Period.ofYear(day.getYear()));
            }
        }
    }

    /** {@code In the same period of 2019, sales were}: the same part of that year. */
    private Optional<Period> sameInYear() {
        if (!Set.of("in", "during", "for", "over").contains(parse.tokens().get(0).word())) {
            return Optional.empty();
        }
        Matcher same =
                SAME.matcher(parse.text()).region(parse.sentence().start(), parse.sentence().end());
        if (!same.lookingAt()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(same.group(1));
        return course.period
                .or(() -> course.sectionPeriod)
                .or(() -> course.mainPeriod)
                .or(() -> course.actualPeriod)
                .map(period -> period.inYear(year));
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

    /** {@code by the end of June}: which year is meant, the text does not say there. */
    private boolean isYearless(int mention) {
        PeriodMention told = parse.period(mention);
        return told.period().filter(period -> !period.isYear()).isPresent()
                && parse.tokens().subList(told.from(), told.to()).stream()
                        .noneMatch(
                                token ->
                                        token.word().matches("(?:19|20)\\d{2}.*")
                                                || token.is("year")
                                                || token.is("last")
                                                || token.is("this"));
    }

    private boolean hasComma(int from, int to) {
        return parse.pieces().subList(from, to).stream().anyMatch(Piece::isComma);
    }

    /** Whether no other quantity stands between a time and a quantity. */
    private boolean isNear(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (parse.isQuantity(i) || parse.pieces().get(i).endsClause()) {
                return false;
            }
        }
        return true;
    }

    /** The time behind the quantity in its own clause. */
    private int attachedRight(int at) {
        if (!parse.hasPeriodBehind(at)) {
            return -1;
        }
        // "12 EFLOPS (2024), 25 EFLOPS (2027)"
        boolean labelled =
                parse.word(at + 1).equals("(")
                        && parse.isPeriod(at + 2)
                        && parse.period(at + 2).period().isPresent()
                        && parse.word(at + 3).equals(")");
        if (labelled) {
            return at + 2;
        }
        // "26.2% of GDP (2021)"
        for (int i = at + 1; parse.isIn(i + 2) && i < at + 7; i++) {
            if (parse.word(i).equals("(")
                    && parse.isPeriod(i + 1)
                    && parse.period(i + 1).period().isPresent()
                    && parse.word(i + 2).equals(")")) {
                return i + 1;
            }
            if (parse.isQuantity(i) || parse.pieces().get(i).isComma() || parse.isVerb(i)) {
                break;
            }
        }
        for (int i = at + 1; parse.isIn(i); i++) {
            Piece piece = parse.pieces().get(i);
            boolean bracket = parse.depths()[i] > parse.depths()[at];
            if (piece.kind() == Piece.Kind.PERIOD && !bracket) {
                if (parse.period(i).dates() && !startsNextClause(i)) {
                    return i;
                }
                continue;
            }
            // "1.2 trillion yuan, the figure for 2022"
            boolean figure =
                    piece.isComma()
                            && parse.word(i + 1).equals("the")
                            && Set.of("figure", "number", "level", "sum", "value")
                                    .contains(parse.word(i + 2))
                            && parse.isPeriod(i + 3);
            if (figure) {
                return i + 3;
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
        boolean figure = parse.textOf(at).matches("the (figure|number|level|value|sum) .*");
        if (!afterComma || figure) {
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
        for (int i = at - 1; i >= 0 && !parse.periods().isEmpty(); i--) {
            if (parse.isPeriod(i)
                    && parse.period(i).dates()
                    && (parse.depths()[i] <= parse.depths()[at] || isLabelled(i))
                    && !compared.isOfBase(i, at)
                    && !compared.isOfCompared(i, at)
                    && !isInRelative(i, at)
                    && !(parse.period(i).role() == Role.VAGUE
                            && parse.period(i).period().isEmpty()
                            && at > i + 2
                            && hasComma(i + 2, at))) {
                return endWithin(i);
            }
        }
        return -1;
    }

    /** {@code Guangdong, which was first in 2022, slipped to third}: a time told aside. */
    private boolean isInRelative(int period, int at) {
        boolean closed = false;
        for (int i = period + 1; i < at; i++) {
            closed |= parse.pieces().get(i).isComma();
        }
        for (int i = period - 1; closed && i > Math.max(0, period - 12); i--) {
            if (parse.pieces().get(i).isComma()) {
                return Set.of("which", "who", "where", "whose").contains(parse.word(i + 1))
                        && parse.isArea(i - 1);
            }
        }
        return false;
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
                    && !startsNextClause(i)) {
                Role role = parse.period(i).role();
                boolean fits =
                        role != Role.NOW
                                && !new AimCues(parse, course).isAimBetween(at, i)
                                && (role != Role.BY || new AimCues(parse, course).isAhead(at));
                return fits ? i : -1;
            }
            boolean relative = RELATIVE_PRONOUNS.contains(parse.word(i)) && parse.isVerb(i + 1);
            // "ranked ninth in the province, where it had been fifth until 2017"
            boolean where = parse.pieces().get(i).isComma() && parse.word(i + 1).equals("where");
            if (parse.pieces().get(i).endsClause()
                    || relative
                    || where
                    || STOPS.contains(parse.word(i)) && !parse.isPeriod(i + 1)
                    || parse.word(i).equals("while")
                    || parse.word(i).equals("whereas")
                    || parse.word(i).equals("target")
                    || parse.word(i).equals("goal")) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code from 11 to 50 trillion yuan from 2012 to 2022}: the span dates both ends. */
    private int spanBehind(int at) {
        if (!parse.hasPeriodBehind(at)) {
            return -1;
        }
        for (int i = at + 1; parse.isIn(i) && !parse.pieces().get(i).endsClause(); i++) {
            if (parse.isPeriod(i)) {
                return parse.period(i).role() == Role.SPAN ? i : -1;
            }
        }
        return -1;
    }
}
