package org.provindex.reading.claim.steering;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.provindex.reading.area.AreasInForce;
import org.provindex.reading.area.Gazetteer;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.period.Evaluations;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.period.Period;
import org.provindex.reading.period.PeriodMention;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.period.Periods;
import org.provindex.reading.text.Sentence;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.Tokens;
import org.provindex.reading.text.Words;

/**
 * Finds in the beginning of a text what it tells of its reference period, which holds for values
 * told before that too. Where no words tell it outright, an evaluation is presumed to be of the
 * only year that sentences on it tell: {@code graded on how digital they were in 2020}.
 */
public final class PresumedYear {
    private static final int FAR_ENOUGH = 1500;

    /** In how many sentences title and lead say what the text is about. */
    private static final int LEAD = 3;

    private static final Set<String> ENDS = Set.of(".", "?", "!");
    private static final Set<String> EVALUATING =
            Set.of(
                    "index",
                    "ranking",
                    "rankings",
                    "ranked",
                    "evaluation",
                    "evaluated",
                    "assessment",
                    "assessed",
                    "survey",
                    "surveyed",
                    "graded",
                    "rated",
                    "rates",
                    "scores",
                    "values");

    private static final Set<String> EVALUATIONS =
            Set.of(
                    "index",
                    "ranking",
                    "rankings",
                    "evaluation",
                    "assessment",
                    "appraisal",
                    "evaluated",
                    "assessed",
                    "graded",
                    "rated");

    /** What is told of another year than the one evaluated. */
    private static final Set<String> COMPARING = Set.of("had", "counts", "equals");

    private static final Set<String> AHEAD =
            Set.of(
                    "will",
                    "likely",
                    "expects",
                    "expected",
                    "should",
                    "wants",
                    "aims",
                    "plans",
                    "target",
                    "goal",
                    "forecast",
                    "hopes",
                    "expect");

    private final Course course;
    private final Gazetteer gazetteer;
    private final ReferencePeriods references;

    public PresumedYear(Course course, Gazetteer gazetteer) {
        this.course = course;
        this.gazetteer = gazetteer;
        this.references = new ReferencePeriods(course);
    }

    /** Keeps it for the values of the text. */
    public void find(String text, int from) {
        List<Token> tokens = Tokens.of(text, from, Math.min(text.length(), from + FAR_ENOUGH));
        TreeSet<Integer> years = new TreeSet<>();
        TreeSet<Integer> others = new TreeSet<>();
        boolean evaluates = false;
        int told = 0;
        int start = 0;
        for (int end = 0; end < tokens.size(); end++) {
            if (ENDS.contains(tokens.get(end).word())) {
                List<Token> sentence = tokens.subList(start, end);
                boolean compares = has(sentence, COMPARING);
                boolean evaluating = has(sentence, EVALUATING);
                evaluates |= told++ < LEAD && has(sentence, EVALUATIONS);
                if (!compares && (evaluating || !has(sentence, AHEAD))) {
                    years(sentence, evaluating ? years : others, !evaluating);
                }
                if (has(sentence, FiguresTime.FIGURES) || has(sentence, Evaluations.LOOKS)) {
                    references.enter(parse(text, sentence));
                }
                start = end + 1;
            }
        }
        if (years.size() == 1) {
            course.reference.presumed = Optional.of(Period.ofYear(years.first()));
        } else if (evaluates && !(years.isEmpty() && others.isEmpty())) {
            years.addAll(others);
            course.reference.lastResort = Optional.of(Period.ofYear(years.last()));
        }
    }

    private void years(List<Token> sentence, Set<Integer> years, boolean any) {
        for (PeriodMention mention : Periods.of(sentence, course.anchor())) {
            // not "two years ago"
            // not "slipped from 17th last year to 19th"
            boolean told =
                    mention.role() == Role.IN
                            && isTold(mention, sentence)
                            && !isStart(mention, sentence);
            mention.period()
                    .filter(time -> told && hasBegun(time, sentence))
                    .filter(time -> time.isYear() || any && !time.isMonthOrDay())
                    .ifPresent(time -> years.add(time.year()));
        }
    }

    /** {@code from 17th last year}: when something began. */
    private static boolean isStart(PeriodMention mention, List<Token> sentence) {
        int value = mention.from() - 1;
        return value > 0
                && (sentence.get(value).isNumeric()
                        || sentence.get(value).kind() == Token.Kind.ORDINAL)
                && sentence.get(value - 1).is("from");
    }

    /** {@code the evaluation for 2020}, in the same year: evaluated already, not aimed at. */
    private static boolean isTold(PeriodMention mention, List<Token> sentence) {
        return sentence.subList(mention.from(), mention.to()).stream()
                .noneMatch(token -> Words.isAny(token.word(), "ago", "earlier", "before"));
    }

    private boolean hasBegun(Period year, List<Token> sentence) {
        return !course.isFuture(year) || !course.isToCome(year) && !has(sentence, AHEAD);
    }

    private Parse parse(String text, List<Token> words) {
        Token last = words.get(words.size() - 1);
        Sentence sentence =
                new Sentence(
                        words.get(0).start(), last.end(), Sentence.Kind.PROSE, 0, true, 0, false);
        return Parse.of(text, sentence, gazetteer, new AreasInForce(), course.anchor());
    }

    private static boolean has(List<Token> sentence, Set<String> words) {
        return sentence.stream().anyMatch(token -> words.contains(token.word()));
    }
}
