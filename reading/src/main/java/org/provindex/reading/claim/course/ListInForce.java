package org.provindex.reading.claim.course;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Kind;
import org.provindex.reading.period.Period;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.Sentence;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/** The list that a sentence or heading has introduced, and what holds for all of its items. */
public final class ListInForce {
    private static final Set<String> AIMS = WordTable.words("measure/aim-words");

    /** Nouns that announce aims, in a heading or where a sentence introduces a list. */
    public static final Set<String> AIM_NOUNS = WordTable.words("measure/aim-nouns");

    private final Course course;

    /** Whether a list has been introduced that has not ended. */
    public boolean open;

    /** Whether what introduced it sets aims, so that its items do. */
    private boolean aims;

    /** Whether a heading introduced it, which is in force no longer than the list. */
    private boolean heading;

    /** Whether an item of it has come. */
    private boolean begun;

    private Optional<Period> period = Optional.empty();
    private boolean periodSet;
    private boolean deadline;

    /** With what all items are compared: {@code targets, each compared with 2020:}. */
    public Optional<Period> base = Optional.empty();

    /** The times of both values of each item: {@code Main indicators (2020 / 2025):}. */
    private Optional<Course.Change> ends = Optional.empty();

    ListInForce(Course course) {
        this.course = course;
    }

    /** Opens the list that a sentence introduces. */
    public void introduce(Parse parse, List<Draft> drafts) {
        heading = parse.sentence().kind() == Sentence.Kind.HEADING;
        boolean aim =
                heading && course.sectionKind.isPresent()
                        || parse.pieces().stream()
                                .anyMatch(
                                        piece ->
                                                AIM_NOUNS.contains(piece.word())
                                                        || piece.is("will")
                                                        || AIMS.contains(piece.word()));
        open = true;
        begun = false;
        aims = aim && drafts.isEmpty();
        period = course.period;
        periodSet = course.periodSet;
        deadline = course.deadline;
        base =
                parse.periods().stream()
                        .filter(mention -> mention.role() == Role.COMPARED)
                        .flatMap(mention -> mention.period().stream())
                        .findFirst();
        ends = ends(parse);
        course.sectionKind = aims ? Optional.of(Kind.TARGET) : course.sectionKind;
    }

    /** {@code (2020 / 2025)}, {@code 2020 → 2025}. */
    private static Optional<Course.Change> ends(Parse parse) {
        for (int i = 0; i < parse.size() && !parse.periods().isEmpty(); i++) {
            boolean arrow = parse.isPeriod(i - 1) && isArrow(parse, i) && parse.isPeriod(i + 1);
            if (arrow) {
                Optional<Period> ended = parse.period(i + 1).period();
                return parse.period(i - 1)
                        .period()
                        .flatMap(began -> ended.map(last -> new Course.Change(began, last)));
            }
            boolean both = parse.isPeriod(i) && parse.textOf(i).matches("\\d{4} ?/ ?\\d{4}");
            if (both) {
                return parse.period(i)
                        .period()
                        .map(p -> new Course.Change(p.firstYearOrMonth(), p.lastYearOrMonth()));
            }
        }
        return Optional.empty();
    }

    private static boolean isArrow(Parse parse, int piece) {
        return Words.isAny(parse.word(piece), "/", "→", "->", "⟶", "⇒");
    }

    /** Dates one of the two values of an item: {@code Base stations: 24,000 / 70,000}. */
    public boolean date(Draft draft, Parse parse) {
        int at = draft.piece;
        if (!open || ends.isEmpty() || parse.sentence().kind() == Sentence.Kind.PROSE) {
            return false;
        }
        boolean first = isArrow(parse, at + 1) && parse.isQuantity(at + 2);
        boolean second = isArrow(parse, at - 1) && parse.isQuantity(at - 2);
        if (first || second) {
            Period told = first ? ends.get().began() : ends.get().ended();
            draft.period = Optional.of(told);
            draft.deadline = second && course.mayBeAhead(told);
            draft.by("period.column", 0.95);
        }
        return first || second;
    }

    /** Opens the list of what a plan aims at in a year that the sentence before told. */
    public void introducePlan(Period ahead) {
        open = true;
        heading = false;
        ends = Optional.empty();
        aims = true;
        period = Optional.of(ahead);
        periodSet = true;
        deadline = true;
        course.sectionKind = Optional.of(Kind.TARGET);
    }

    /** Begins an item: what introduced the list is in force again. */
    public void item() {
        begun = true;
        course.period = period;
        course.periodSet = periodSet;
        course.deadline = deadline;
    }

    /** Ends the list where the text goes on with something else. */
    public void end() {
        if (open && heading && begun) {
            course.sectionPeriod = Optional.empty();
            course.sectionDeadline = false;
        }
        if (open && aims && (begun || !heading)) {
            course.sectionKind = Optional.empty();
        }
        open = false;
        base = Optional.empty();
        ends = Optional.empty();
    }
}
