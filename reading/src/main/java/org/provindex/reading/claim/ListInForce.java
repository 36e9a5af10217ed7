package org.provindex.reading.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.provindex.reading.measure.Kind;
import org.provindex.reading.period.Period;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.Sentence;
import org.provindex.reading.text.WordTable;

/** The list that a sentence or heading has introduced, and what holds for all of its items. */
final class ListInForce {
    private static final Set<String> AIMS = WordTable.words("measure/aim-words");
    private static final Set<String> AIM_HEADINGS =
            Set.of(
                    "target",
                    "targets",
                    "goal",
                    "goals",
                    "objective",
                    "objectives",
                    "plan",
                    "plans",
                    "aims",
                    "目标");

    private static final Pattern PAIR = Pattern.compile("\\d{4}\\s*/\\s*\\d{4}\\s*\\)?\\s*:");

    private final Course course;

    /** Whether a list has been introduced that has not ended. */
    boolean open;

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
    Optional<Period> base = Optional.empty();

    /** The years of the two values of each item: {@code Main indicators (2020 / 2025):}. */
    private Optional<Period> pair = Optional.empty();

    ListInForce(Course course) {
        this.course = course;
    }

    /** Opens the list that a sentence introduces. */
    void introduce(Parse parse, List<Draft> drafts) {
        heading = parse.sentence().kind() == Sentence.Kind.HEADING;
        boolean aim =
                heading && course.sectionKind.isPresent()
                        || parse.pieces().stream()
                                .anyMatch(
                                        piece ->
                                                AIM_HEADINGS.contains(piece.word())
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
        pair =
                parse.periods().stream()
                        .filter(
                                mention ->
                                        PAIR.matcher(
                                                        parse.text()
                                                                .substring(
                                                                        parse.tokens()
                                                                                .get(mention.from())
                                                                                .start(),
                                                                        parse.sentence().end()))
                                                .lookingAt())
                        .flatMap(mention -> mention.period().stream())
                        .findFirst();
        course.sectionKind = aims ? Optional.of(Kind.TARGET) : course.sectionKind;
    }

    /** Opens the list of what a plan aims at in a year that the sentence before told. */
    void introducePlan(Period ahead) {
        open = true;
        heading = false;
        aims = true;
        period = Optional.of(ahead);
        periodSet = true;
        deadline = true;
        course.sectionKind = Optional.of(Kind.TARGET);
    }

    /** Begins an item: what introduced the list is in force again. */
    void item() {
        begun = true;
        course.period = period;
        course.periodSet = periodSet;
        course.deadline = deadline;
    }

    /** The time of a value of an item that tells two: {@code 24,000 / 70,000}. */
    Optional<Period> ofPair(Parse parse, int at) {
        boolean first = parse.word(at + 1).equals("/") && parse.isQuantity(at + 2);
        boolean last = parse.word(at - 1).equals("/") && parse.isQuantity(at - 2);
        return pair.filter(years -> open && begun && (first || last))
                .map(years -> first ? Period.ofYear(years.start().getYear()) : years.lastYear());
    }

    /** Ends the list where the text goes on with something else. */
    void end() {
        if (open && heading && begun) {
            course.sectionPeriod = Optional.empty();
            course.sectionDeadline = false;
        }
        if (open && aims && (begun || !heading)) {
            course.sectionKind = Optional.empty();
        }
        open = false;
        base = Optional.empty();
    }
}
