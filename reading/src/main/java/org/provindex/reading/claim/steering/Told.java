package org.provindex.reading.claim.steering;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.phrase.EmptyWords;
import org.provindex.reading.claim.rank.NextPlaces;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Kind;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.period.Period;
import org.provindex.reading.text.Words;

/**
 * Keeps what the claims of a sentence tell of what the text goes on about: phrases, times, units.
 */
final class Told {
    /** Areas that were counted: the text goes on with what was told of them. */
    private static final Set<String> PRESENT = Set.of("is", "are", "reaches", "exceeds");

    private static final Set<String> GROWS =
            Set.of("increases", "decreases", "grows", "rises", "falls", "declines", "drops");

    private final Course course;

    private final ReferencePeriods references;

    Told(Course course, ReferencePeriods references) {
        this.course = course;
        this.references = references;
    }

    void keep(Parse parse, List<Draft> drafts) {
        references.leave(parse, drafts);
        course.introduced = "";
        course.sole = false;
        if (drafts.isEmpty()) {
            new Introduced(parse, course).keep();
        } else {
            spokenOf(drafts);
        }
        drafts.forEach(draft -> keep(draft, parse, drafts));
        course.lastUnit = drafts.isEmpty() ? course.lastUnit : drafts.get(drafts.size() - 1).unit;
    }

    private void spokenOf(List<Draft> drafts) {
        Draft last = drafts.get(drafts.size() - 1);
        boolean ranks =
                drafts.stream()
                        .anyMatch(
                                draft ->
                                        draft.measure == Measure.RANK
                                                || draft.measure == Measure.EXTREME);
        boolean scores = drafts.stream().allMatch(draft -> draft.unit.equals("score"));
        course.lastPlace =
                NextPlaces.toFollow(drafts).or(() -> scores ? course.lastPlace : Optional.empty());
        boolean carried = last.usedRule("period.ranking");
        Optional<Period> told = ranks ? last.period : Optional.empty();
        boolean older =
                told.isPresent()
                        && course.rankPeriod.isPresent()
                        && told.get().end().isBefore(course.rankPeriod.get().end());
        // the place in an edition before tells nothing of what follows
        older |=
                told.isPresent()
                        && course.reference
                                .ofEvaluation()
                                .filter(edition -> told.get().end().isBefore(edition.start()))
                                .isPresent();
        course.rankPeriod =
                older
                        ? course.rankPeriod
                        : ranks ? last.period : carried ? course.rankPeriod : Optional.empty();
        if (!last.phrase.isBlank()) {
            drafts.stream()
                    .filter(draft -> Words.isAny(draft.unit, "score", "rank"))
                    .filter(draft -> !draft.phrase.isBlank())
                    .filter(
                            draft ->
                                    draft.usedRule("indicator.index")
                                            || course.scorePhrase.isEmpty() && ranks)
                    .reduce((one, next) -> next)
                    .ifPresent(draft -> course.scorePhrase = draft.phrase);
            String subject = subject(drafts, last);
            course.phrase = EmptyWords.isEmpty(subject) ? course.phrase : subject;
        }
    }

    private void keep(Draft draft, Parse parse, List<Draft> drafts) {
        if (draft.base && draft.period.isPresent()) {
            course.basePeriod = draft.period;
        } else if (draft.period.isPresent()) {
            boolean same = draft.period.equals(course.pointPeriod);
            course.pointPeriod = draft.point ? draft.period : course.pointPeriod;
            course.point = draft.point || course.point && same;
        }
        if (!draft.spokenOf().isBlank() && !draft.mean) {
            course.phrases.put(draft.unit, draft.spokenOf());
        }
        references.measured(draft);
        course.scores |= draft.unit.equals("score");
        course.currency =
                draft.currency.isEmpty() && !draft.unit.equals("count")
                        ? course.currency
                        : draft.currency;
        course.lastCurrency = draft.currency.isEmpty() ? course.lastCurrency : draft.currency;
        if (draft.unit.equals("percent")) {
            course.growth = draft.measure == Measure.GROWTH;
            course.shares = !course.growth;
        }
        if (draft.kind == Kind.ACTUAL && !draft.base && draft.period.isPresent()) {
            course.paragraphActual = draft.period;
        }
        course.presentTells |= isPresent(draft, parse);
        // "The previous edition, held in 2021, had yielded 277 results and 157 billion yuan"
        boolean aside =
                course.actualPeriod.isEmpty()
                        && drafts.stream()
                                .filter(other -> other.period.equals(draft.period))
                                .anyMatch(other -> Background.isToldAside(parse, other));
        boolean actual =
                draft.kind == Kind.ACTUAL && !draft.base && !aside && draft.period.isPresent();
        boolean opening = actual && course.actualPeriod.isEmpty();
        if (opening && course.mainPeriod.filter(part -> isWholeOf(draft, part)).isPresent()) {
            course.mainPeriod = draft.period;
        }
        if (actual && (!draft.period.get().isMonthOrDay() || isMonthly(draft, drafts))) {
            boolean older =
                    course.actualPeriod.isPresent()
                            && draft.period.get().end().isBefore(course.actualPeriod.get().end());
            boolean part =
                    course.actualPeriod.filter(Period::isYear).isPresent()
                            && !draft.period.get().isYear()
                            && course.actualPeriod.get().year() >= draft.period.get().year();
            boolean within =
                    draft.period.get().isMonthOrDay()
                            && course.actualPeriod
                                    .filter(span -> !span.end().isBefore(draft.period.get().end()))
                                    .isPresent();
            course.actualPeriod = older || part || within ? course.actualPeriod : draft.period;
        } else if (draft.kind == Kind.TARGET
                && draft.period.isPresent()
                && !course.isAimItem(parse.sentence())) {
            course.targetPeriod = draft.period;
        }
    }

    /**
     * {@code gains strength in the second quarter}, above {@code 2,626 billion yuan in the first
     * half}: the title tells the last part of the time that the text is about.
     */
    private static boolean isWholeOf(Draft draft, Period part) {
        Period whole = draft.period.orElseThrow();
        return (draft.usedRule("period.behind") || draft.usedRule("period.before"))
                && !whole.equals(part)
                && whole.end().equals(part.end())
                && whole.contains(part)
                && whole.start().getYear() == whole.end().getYear();
    }

    /** {@code in 2021 the output is 1.5 trillion yuan}, in a text of a later year. */
    private boolean isPresent(Draft draft, Parse parse) {
        boolean over =
                draft.period
                        .filter(
                                period ->
                                        course.today
                                                .filter(day -> period.end().isBefore(day))
                                                .isPresent())
                        .isPresent();
        boolean own = draft.usedRule("period.behind") || draft.usedRule("period.before");
        boolean past =
                draft.kind == Kind.ACTUAL
                        && !draft.base
                        && over
                        && own
                        && draft.period.filter(Period::isYear).isPresent();
        // "in the first half the added value increases by 21.3 percent", "drops 8.1 percent"
        boolean by = parse.word(draft.piece - 1).equals("by");
        boolean grows =
                draft.kind == Kind.ACTUAL
                        && draft.measure == Measure.GROWTH
                        && over
                        && GROWS.contains(parse.word(by ? draft.piece - 2 : draft.piece - 1));
        return grows || past && PRESENT.contains(parse.word(draft.piece - 1));
    }

    /** Figures of a month, not a stock at its end: some of them are told to have grown. */
    private static boolean isMonthly(Draft draft, List<Draft> drafts) {
        boolean month =
                draft.period.filter(period -> !period.start().equals(period.end())).isPresent();
        return month
                && !draft.point
                && !draft.deadline
                && drafts.stream()
                        .anyMatch(
                                other ->
                                        other.measure == Measure.GROWTH
                                                && other.period.equals(draft.period));
    }

    /** What the next sentence means by {@code it}: the thing itself, not its share of another. */
    private static String subject(List<Draft> drafts, Draft last) {
        return drafts.stream()
                .filter(draft -> !draft.mean)
                .map(Draft::spokenOf)
                .filter(phrase -> !phrase.isBlank() && !phrase.contains("share of "))
                .filter(phrase -> !Lexicon.AREAS.matcher(phrase).find())
                .reduce((one, next) -> next)
                .orElseGet(last::spokenOf);
    }
}
