package org.provindex.reading.claim.area;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.area.AreaMention.Form;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.Words;

/**
 * Finds whose value stands behind {@code against} where a text sets two areas against each other:
 * {@code Changsha also grew faster, by 4.5 percent against 3.5 percent}.
 */
final class OtherOfTwo {
    private static final Set<String> COMPARATIVES =
            Set.of(
                    "more",
                    "less",
                    "fewer",
                    "faster",
                    "slower",
                    "higher",
                    "lower",
                    "larger",
                    "smaller",
                    "bigger",
                    "better",
                    "worse",
                    "stronger",
                    "weaker",
                    "ahead",
                    "richer",
                    "denser",
                    "further",
                    "greater",
                    "quicker",
                    "leads",
                    "lead",
                    "wins",
                    "behind");

    private final Parse parse;
    private final Course course;

    OtherOfTwo(Parse parse, Course course) {
        this.parse = parse;
        this.course = course;
    }

    /** The other of the two areas spoken of, if a value is told of it. */
    Optional<String> of(Draft draft, Optional<Draft> before) {
        int at = draft.piece;
        List<String> pair = course.areas.pair();
        boolean against =
                Words.isAny(parse.word(at - 1), "against", "versus", "to")
                        || parse.word(at - 1).equals("with")
                                && parse.word(at - 2).equals("compared");
        Optional<String> told = before.flatMap(value -> value.area);
        boolean two = pair.size() == 2 && told.filter(pair::contains).isPresent();
        if (!against
                || !two
                || !before.get().unit.equals(draft.unit)
                || parse.isPeriod(at + 1)
                || !isComparison(before.get().piece)
                || !isBare(before.get().piece, at)) {
            return Optional.empty();
        }
        return pair.stream().filter(code -> !told.get().equals(code)).findFirst();
    }

    /** Whether a comparative tells that one of the two has more, before its value. */
    private boolean isComparison(int value) {
        for (int i = value - 1; i >= Math.max(0, value - 16); i--) {
            if (COMPARATIVES.contains(parse.word(i))) {
                return !parse.word(i + 1).equals("than");
            }
            if (parse.word(i).equals(";")) {
                return false;
            }
        }
        return false;
    }

    /** Whether no area, time or other value stands between the two values. */
    private boolean isBare(int one, int other) {
        for (int i = one + 1; i < other; i++) {
            boolean named = parse.isArea(i) && parse.area(i).form() != Form.WIDE;
            if (named || parse.isPeriod(i) || parse.isQuantity(i) || parse.word(i).equals(";")) {
                return false;
            }
        }
        int next = other + 1;
        return !(Words.isAny(parse.word(next), "in", "for") && parse.isArea(next + 1))
                && !parse.isArea(next);
    }
}
