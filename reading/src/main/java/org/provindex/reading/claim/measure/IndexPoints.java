package org.provindex.reading.claim.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.Words;

/** Gives index points and densities the unit that their own words leave out. */
public final class IndexPoints {
    private final Parse parse;
    private final Course course;
    private final List<Draft> drafts;
    private final Densities densities;

    private static final Set<String> POINTED =
            Set.of(
                    "index",
                    "indices",
                    "indexes",
                    "sub-index",
                    "score",
                    "scores",
                    "points",
                    "point",
                    "mark",
                    "marks",
                    "evaluation",
                    "evaluated",
                    "assessment",
                    "average",
                    "mean");
    private static final Pattern INDEX = Pattern.compile("\\b(index|score|indices|scores)\\b");
    private static final Pattern ZERO = Pattern.compile("\\d\\.0+$");
    private static final Pattern INDICES = Pattern.compile("\\bindex (list|system|of).*s$");

    public IndexPoints(Parse parse, Course course, List<Draft> drafts) {
        this.parse = parse;
        this.course = course;
        this.drafts = drafts;
        this.densities = new Densities(parse);
    }

    /**
     * {@code The share was 34.3 percent. This was 5.6 points more than in Hubei}: points between
     * shares are percentage points.
     */
    public Quantity ofShares(Quantity quantity) {
        boolean before =
                drafts.isEmpty()
                        && course.lastUnit.equals("percent")
                        && !course.scores
                        && quantity.unit().equals("score")
                        && parse.pieces().stream()
                                .noneMatch(piece -> piece.is("index") || piece.is("score"));
        return before ? quantity.inPoints() : quantity;
    }

    /** Index points have no unit word: a bare number whose indicator is an index or a score. */
    public void scores(Draft draft) {
        boolean bare = draft.measure == Measure.LEVEL && draft.unit.equals("count");
        boolean index = INDEX.matcher(draft.phrase).find() && !INDICES.matcher(draft.phrase).find();
        for (int i = draft.piece - 1; i >= Math.max(0, draft.piece - 3); i--) {
            if (parse.pieces().get(i).endsClause()) {
                break;
            }
            index |= Words.isAny(parse.word(i), "score", "scored", "scores", "scoring");
        }
        boolean smallNumber = draft.value.compareTo(BigDecimal.valueOf(2000)) < 0;
        boolean fractional = isFraction(parse, draft);
        boolean change =
                draft.measure == Measure.GROWTH
                        && draft.unit.equals("count")
                        && fractional
                        && (course.scores || hasScore(false))
                        && !parse.isNominal(draft.piece + 1);
        Optional<Draft> last =
                drafts.stream()
                        .filter(other -> other.piece < draft.piece)
                        .reduce((one, next) -> next);
        boolean perHead =
                draft.measure == Measure.GROWTH
                        && draft.unit.equals("count")
                        && fractional
                        && last.filter(other -> other.unit.startsWith("per_")).isPresent();
        if (perHead) {
            // "patents per 10,000 people: 15.6, an increase of 2.9"
            draft.unit = last.get().unit;
            draft.phrase = last.get().phrase;
            draft.by("unit.density-before", 0.95);
            return;
        }
        if (change) {
            draft.unit = "score";
            draft.by("unit.index-points", 0.98);
            return;
        }
        // where scores have fractions, a whole number is none: "scores 61.2; Anhui has 8"
        // but "Beijing (71.3), Guangdong (66)"
        boolean listed =
                isListed(draft.piece)
                        && drafts.stream()
                                .filter(other -> other.unit.equals("score"))
                                .anyMatch(other -> isListed(other.piece));
        boolean likewise =
                draft.value.compareTo(BigDecimal.valueOf(200)) < 0
                        && (fractional || listed
                                ? course.scores || hasScore(false)
                                : hasScore(true));
        boolean density =
                bare
                        && fractional
                        && (!index || draft.usedRule("indicator.same-sentence"))
                        && drafts.stream()
                                .anyMatch(
                                        other ->
                                                other.piece < draft.piece
                                                        && other.unit.startsWith("per_"));
        if (density && parse.word(draft.piece - 1).equals("of")) {
            draft.base = true;
        }
        // a number with a fraction, without scale and unit, counts nothing
        boolean countless =
                bare
                        && fractional
                        && !density
                        && !draft.usedRule("measure.growth")
                        && parse.isQuantity(draft.piece)
                        && !parse.quantity(draft.piece).scaled()
                        && !densities.isPer(draft.piece)
                        && draft.value.abs().compareTo(BigDecimal.valueOf(1000)) < 0
                        && !draft.phrase.matches(".*\\b(per|ratio|pue|density|deviation)\\b.*");
        boolean percent =
                countless
                        && Words.isAny(parse.word(draft.piece - 1), "is", "was", "only", "just")
                        && !draft.phrase.matches(".*\\b(index|score)\\b.*")
                        && drafts.stream()
                                .filter(other -> other.piece < draft.piece)
                                .reduce((one, next) -> next)
                                .filter(other -> other.unit.equals("percent"))
                                .isPresent();
        if (percent) {
            // "is 71 percent; in Liaoning as a whole it is 58.8"
            draft.unit = "percent";
            draft.by("unit.percent-before", 0.93);
            return;
        }
        index |= bare && smallNumber && isFollowing(draft);
        index |= countless && speaksOfIndex() || isOfIndex(draft.piece);
        index |= likewise && !density && !parse.isVerb(draft.piece + 1);
        // "They put 34 of them into the first group"
        boolean follows =
                parse.isNominal(draft.piece + 1)
                        || parse.word(draft.piece + 1).equals("of")
                                && Words.isAny(parse.word(draft.piece + 2), "them", "these");
        if (bare && index && smallNumber && !follows) {
            draft.unit = "score";
            draft.by("unit.index-points", 0.98);
        }
        String phrase = draft.phrase;
        boolean compared = bare && fractional && !follows && draft.base;
        if (compared && draft.unit.equals("count") && !drafts.isEmpty()) {
            drafts.stream()
                    .filter(other -> other.piece < draft.piece && other.unit.startsWith("per_"))
                    .reduce((one, next) -> next)
                    .ifPresent(other -> draft.unit = other.unit);
        }
        for (int i = draft.piece - 1; i >= Math.max(0, draft.piece - 4); i--) {
            if (draft.unit.equals("count")
                    && (parse.word(i).equals("每万人") || parse.word(i).equals("每百人"))) {
                draft.unit = parse.word(i).equals("每万人") ? "per_10k_people" : "per_100_people";
            }
        }
        densities.perHead(draft);
        if (draft.unit.equals("count") && phrase.contains("per 10,000")) {
            draft.unit = "per_10k_people";
        } else if (draft.unit.equals("count") && phrase.contains("per 100 ")) {
            draft.unit = "per_100_people";
        }
    }

    /** {@code Beijing (71.3), Shanghai (70.1), Guangdong (66)}. */
    private boolean isListed(int piece) {
        return parse.word(piece - 1).equals("(") && parse.isArea(piece - 2);
    }

    /** Whether text or sentence speak of something that is told in points. */
    private boolean speaksOfIndex() {
        return course.scores
                || course.reference.isOfEvaluation()
                || !course.scorePhrase.isEmpty()
                || parse.pieces().stream().anyMatch(piece -> POINTED.contains(piece.word()));
    }

    /** Whether the sentence has told a score; a whole number as one, where so asked. */
    private boolean hasScore(boolean whole) {
        return drafts.stream()
                .filter(other -> other.unit.equals("score"))
                .anyMatch(other -> !whole || other.value.stripTrailingZeros().scale() <= 0);
    }

    /** Whether a number is written with a fraction: {@code 49.6}, {@code 88.0}. */
    public static boolean isFraction(Parse parse, Draft draft) {
        return draft.value.stripTrailingZeros().scale() > 0
                || parse.isQuantity(draft.piece) && ZERO.matcher(parse.textOf(draft.piece)).find();
    }

    /** {@code 78 points. Daily life follows at 49, the rural economy at 47}: after nothing else. */
    private boolean isFollowing(Draft draft) {
        int at = draft.piece;
        boolean plain =
                parse.isQuantity(at)
                        && !parse.quantity(at).scaled()
                        && !parse.quantity(at).words()
                        && Words.isAny(parse.word(at - 1), "at", "with")
                        && !parse.word(at + 1).equals("of");
        return plain
                && course.scores
                && Words.isAny(course.lastUnit, "score", "rank")
                && drafts.stream()
                        .filter(other -> other.piece < at)
                        .allMatch(other -> Words.isAny(other.unit, "score", "rank"));
    }

    /** {@code expects the index to exceed 255}: the verb stands between. */
    private boolean isOfIndex(int at) {
        int i = at - 1;
        while (i > 0
                && at - i < 6
                && (parse.isVerb(i) || parse.word(i).equals("to") || parse.isPeriod(i))) {
            i--;
        }
        return i < at - 1 && Words.isAny(parse.word(i), "index", "score", "sub-index");
    }

    /** {@code 2.4 points ahead of Chengdu}: by how much two scores differ is neither's value. */
    public static boolean isLead(Draft draft) {
        return draft.unit.equals("score") && draft.usedRule("measure.lead");
    }

    /** A mean over a group is no value of its area: {@code the average level of China's index}. */
    public void mean(Draft draft) {
        if (draft.measure == Measure.LEVEL) {
            for (int i = Math.max(0, draft.quoteFrom - 3); i < draft.piece; i++) {
                Piece piece = parse.pieces().get(i);
                boolean average =
                        (piece.is("average") || piece.is("mean"))
                                && !parse.word(i + 1).equals("annual")
                                && !parse.word(i - 1).equals("the year");
                if (average
                        && draft.area
                                .filter(area -> area.equals("CN") || area.startsWith("X-"))
                                .isPresent()) {
                    draft.mean = true;
                }
            }
        }
    }
}
