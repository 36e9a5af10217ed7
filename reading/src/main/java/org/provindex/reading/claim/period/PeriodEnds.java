package org.provindex.reading.claim.period;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Kind;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.period.Period;
import org.provindex.reading.period.PeriodMention;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/** Corrects a time by what it is the time of: an end of a change, a sum since January. */
final class PeriodEnds {
    private static final Set<String> FLOWS = WordTable.words("period/flow-words");

    private static final Set<String> LIFTING =
            Set.of("lifting", "bringing", "raising", "taking", "pushing", "swelling");

    private static final Pattern SINCE =
            Pattern.compile(
                    "(?i)(?:since|from(?=.* on)) (?:the end of )?(\\d{4})(?: on(?:wards?)?)?");

    private final Parse parse;
    private final Course course;
    private final ComparedPeriod compared;

    PeriodEnds(Parse parse, Course course, ComparedPeriod compared) {
        this.parse = parse;
        this.course = course;
        this.compared = compared;
    }

    /**
     * Sums that run to a month begin in January; the ends of a span date the values that it began
     * and ended with.
     */
    void adjust(Draft draft, Optional<Draft> before) {
        averageSince(draft);
        averageOfChange(draft, before);
        doneSince(draft);
        if (new StartOfChange(parse, course, compared).date(draft, before)
                || draft.period.isEmpty()) {
            return;
        }
        boolean spanEnd =
                !draft.base
                        && draft.usedRule("period.same-sentence")
                        && before.filter(other -> other.base).isPresent()
                        && course.span
                                .filter(p -> p.firstYearOrMonth().equals(draft.period.get()))
                                .isPresent();
        if (spanEnd) {
            draft.period = course.span.map(Period::lastYearOrMonth);
            return;
        }
        Period period = draft.period.get();
        boolean span = period.start().getYear() != period.end().getYear();
        boolean ended =
                draft.usedRule("measure.growth.to")
                        || isEnd(draft.piece)
                        || before.filter(other -> other.base).isPresent();
        boolean stock =
                span
                        && draft.measure == Measure.LEVEL
                        && draft.usedRule("period.paragraph")
                        && course.span.isPresent();
        if (stock) {
            draft.period = Optional.of(period.lastYearOrMonth());
        } else if (span && draft.base) {
            draft.period = Optional.of(period.firstYearOrMonth());
        } else if (span && draft.measure == Measure.LEVEL && ended) {
            draft.period = Optional.of(period.lastYearOrMonth());
        } else if (period.isMonthOrDay()
                && period.start().getDayOfMonth() == 1
                && period.end().getDayOfMonth() > 1
                && isSum(draft)
                && !draft.deadline) {
            draft.period = Optional.of(period.fromJanuary());
        }
    }

    /**
     * {@code grew by 13.3 percent a year on average since 2017}: from that year to the last told.
     */
    private void averageSince(Draft draft) {
        boolean average =
                draft.measure == Measure.GROWTH
                        && parse.pieces().stream()
                                .anyMatch(
                                        piece ->
                                                piece.is("average")
                                                        || piece.is("averaged")
                                                        || piece.is("annum"));
        for (int i = 0; average && i < parse.size(); i++) {
            Matcher since = SINCE.matcher(parse.isPeriod(i) ? parse.textOf(i) : "");
            Optional<Period> last =
                    since.matches() ? draft.period.or(() -> course.actualPeriod) : Optional.empty();
            if (last.isPresent() && last.get().year() > Integer.parseInt(since.group(1))) {
                draft.period =
                        Optional.of(
                                Period.ofYears(
                                        Integer.parseInt(since.group(1)), last.get().year()));
                draft.by("period.since", 0.9);
                return;
            }
        }
    }

    /** {@code from 750 billion in 2012 to 1,598 in 2021, on average by 7 percent a year}. */
    private void averageOfChange(Draft draft, Optional<Draft> before) {
        Optional<Course.Change> change =
                course.change.filter(last -> draft.period.equals(Optional.of(last.ended())));
        boolean carried =
                draft.unit.equals("percent")
                        && (draft.usedRule("period.same-sentence")
                                || draft.usedRule("period.before"))
                        && before.filter(other -> other.measure == Measure.LEVEL).isPresent();
        for (int i = Math.max(0, draft.piece - 6); carried && i < draft.piece + 5; i++) {
            // not "less than the national average"
            boolean mean =
                    parse.word(i).equals("average")
                            && (Words.isAny(parse.word(i - 1), "on", "an")
                                    || parse.isNominal(i + 1));
            if (mean || Words.isAny(parse.word(i), "averaged", "averaging")) {
                draft.period = change.map(Course.Change::years).or(() -> draft.period);
                draft.by("period.average-over", 0.93);
                return;
            }
        }
    }

    /** {@code has put 4,300 firms through an upgrade since 2022}: done from that year to today. */
    private void doneSince(Draft draft) {
        boolean thing = draft.unit.equals("count") || !draft.currency.isEmpty();
        if (!thing || draft.measure != Measure.LEVEL || course.today.isEmpty()) {
            return;
        }
        boolean done = false;
        for (int i = 0; !parse.periods().isEmpty() && i < parse.size(); i++) {
            done |= Words.isAny(parse.word(i), "has", "have") && parse.isVerb(i + 1);
            if (i > draft.piece && (parse.isQuantity(i) || parse.pieces().get(i).endsClause())) {
                return;
            }
            Matcher since = SINCE.matcher(parse.isPeriod(i) ? parse.textOf(i) : "");
            if (done && since.matches() && i > draft.piece) {
                int from = Integer.parseInt(since.group(1));
                int to = course.today.get().getYear();
                if (from < to) {
                    draft.period = Optional.of(Period.ofYears(from, to));
                    draft.by("period.since", 0.85);
                    draft.kind = Kind.ACTUAL;
                }
                return;
            }
        }
    }

    /** {@code from 40.8 percent to 49 percent}, {@code lifting the stock to 91,000}. */
    private boolean isEnd(int at) {
        for (int i = at - 2; parse.word(at - 1).equals("to") && i >= Math.max(0, at - 6); i--) {
            if (LIFTING.contains(parse.word(i))) {
                return true;
            }
        }
        // "tripled to 24"
        return parse.word(at - 1).equals("to")
                && parse.isQuantity(at - 2)
                && (parse.word(at - 3).equals("from")
                        || parse.quantity(at - 2).unit().equals("times"));
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
                course.point && draft.usedRule("period.paragraph")
                        || draft.usedRule("period.same-sentence");
        boolean share = draft.unit.equals("percent") && draft.measure == Measure.LEVEL;
        if (!end && !carried || share) {
            return false;
        }
        for (int i = Math.max(0, draft.piece - 5);
                i < Math.min(parse.size(), draft.piece + 2);
                i++) {
            boolean name = parse.isCapital(i) || parse.word(i + 1).equals("energy");
            if (FLOWS.contains(parse.word(i)) && !(parse.word(i).equals("new") && name)) {
                return true;
            }
        }
        return false;
    }
}
