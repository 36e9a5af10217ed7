package org.provindex.reading.claim;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.provindex.reading.period.Period;
import org.provindex.reading.period.PeriodMention;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.period.Periods;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.Tokens;

/**
 * Finds the year that an evaluation is of where no sentence with a score or place tells it: {@code
 * All values are for 2021}, {@code graded on how digital they were in 2020}. It is the only year
 * that sentences on the evaluation tell in the beginning of the text.
 */
final class PresumedYear {
    private static final int FAR_ENOUGH = 1500;
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

    /** What is told of another year than the one evaluated. */
    private static final Set<String> COMPARING = Set.of("base", "basis", "had", "counts", "equals");

    private final Course course;

    PresumedYear(Course course) {
        this.course = course;
    }

    /** Keeps it for the places and scores of the text. */
    void find(String text, int from) {
        List<Token> tokens = Tokens.of(text, from, Math.min(text.length(), from + FAR_ENOUGH));
        Set<Integer> years = new TreeSet<>();
        int start = 0;
        for (int end = 0; end < tokens.size(); end++) {
            if (ENDS.contains(tokens.get(end).word())) {
                List<Token> sentence = tokens.subList(start, end);
                if (has(sentence, EVALUATING) && !has(sentence, COMPARING)) {
                    years(sentence, years);
                }
                start = end + 1;
            }
        }
        if (years.size() == 1) {
            course.presumedYear = years.stream().findFirst().map(Period::ofYear);
        }
    }

    private void years(List<Token> sentence, Set<Integer> years) {
        for (PeriodMention mention : Periods.of(sentence, course.anchor())) {
            mention.period()
                    .filter(Period::isYear)
                    .filter(year -> mention.role() == Role.IN && !course.isFuture(year))
                    .ifPresent(year -> years.add(year.year()));
        }
    }

    private static boolean has(List<Token> sentence, Set<String> words) {
        return sentence.stream().anyMatch(token -> words.contains(token.word()));
    }
}
