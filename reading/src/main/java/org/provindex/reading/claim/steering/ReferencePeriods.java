package org.provindex.reading.claim.steering;

import java.util.List;
import java.util.Optional;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.course.ReferencePeriod.Way;
import org.provindex.reading.claim.period.Editions;
import org.provindex.reading.claim.period.Evaluations;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Kind;
import org.provindex.reading.period.Period;
import org.provindex.reading.text.Words;

/** Takes from each sentence what it tells of the reference period of the text. */
final class ReferencePeriods {
    private final Course course;

    ReferencePeriods(Course course) {
        this.course = course;
    }

    /** The time that the last sentence has told for all figures or all of an evaluation. */
    Optional<Period> inForce = Optional.empty();

    private boolean afterReport;

    private boolean afterEvaluation;

    /** Takes what holds for the sentence itself too, before its values are read. */
    void enter(Parse parse) {
        Optional<Period> all = FiguresTime.ofAll(parse).filter(this::hasBegun);
        Optional<Period> data = FiguresTime.ofData(parse).filter(this::hasBegun);
        Optional<Period> lookedAt = Evaluations.lookedAt(parse).filter(this::hasBegun);
        all.ifPresent(this::all);
        data.ifPresent(this::evaluated);
        lookedAt.ifPresent(year -> course.reference.tell(year, Way.DATA));
        boolean report = Evaluations.isReport(parse);
        if (report || afterReport && parse.word(0).equals("it")) {
            // "The white paper was published on Monday. It covers the year 2020"
            lookedAt.ifPresent(course.reference::tellAll);
        }
        afterReport = report;
        inForce = all.or(() -> data);
    }

    /** Takes what the sentence has put in force for the next ones, given the claims it made. */
    void leave(Parse parse, List<Draft> drafts) {
        Evaluations.evaluated(parse, drafts.isEmpty()).ifPresent(this::evaluated);
        Editions.named(parse).ifPresent(year -> course.reference.tell(year, Way.NAMED));
        if (course.reference.publication.isEmpty()) {
            course.reference.publication =
                    Evaluations.published(parse, course.today, afterEvaluation);
        }
        afterEvaluation = Evaluations.isOnReport(parse);
        if (drafts.isEmpty() && course.mainPeriod.isEmpty() && course.actualPeriod.isEmpty()) {
            course.mainPeriod = FiguresTime.announced(parse);
        }
    }

    /**
     * Takes the year of a value of an index: {@code The index stood at 128.6 points in 2022},
     * {@code The 2023 index of the province stood at 262 points in 2022}.
     */
    void measured(Draft draft) {
        boolean year =
                Words.isAny(draft.unit, "score", "rank")
                        && !draft.base
                        && draft.kind == Kind.ACTUAL
                        && (draft.usedRule("period.behind") || draft.usedRule("period.before"))
                        && draft.period.filter(Period::isYear).isPresent();
        boolean opening =
                year
                        && !course.reference.isOfEvaluation()
                        && course.actualPeriod.isEmpty()
                        && draft.unit.equals("score");
        if (opening || year && course.reference.isOfTitle()) {
            course.reference.tell(draft.period.orElseThrow(), Way.NAMED);
        }
    }

    private void all(Period period) {
        course.reference.tellAll(period);
        course.mainPeriod = Optional.of(period);
    }

    private void evaluated(Period year) {
        course.reference.tell(year, Way.DATA);
        course.mainPeriod = course.mainPeriod.or(() -> Optional.of(year));
    }

    private boolean hasBegun(Period period) {
        return !course.isToCome(period);
    }
}
