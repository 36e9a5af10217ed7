package org.provindex.reading.claim.measure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.claim.sentence.Participles;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/**
 * Tells of a percentage whose clause calls it neither a share nor a change that it measures what
 * the one before it does: {@code A rose 5 percent, B 7 percent}.
 */
final class CarriedMeasure {
    private static final Set<String> SHARES =
            Set.of(
                    "contribution",
                    "share",
                    "proportion",
                    "ratio",
                    "rate",
                    "weight",
                    "coverage",
                    "penetration",
                    "which");

    /** Words that name no indicator of their own but stand for one told before. */
    private static final Set<String> STAND_INS = WordTable.words("measure/stand-ins");

    /** Verbs that tell any figure, a change as well as a share. */
    private static final Set<String> TELLING = WordTable.words("measure/telling-verbs");

    private static final Set<String> JOINING = Set.of("and", "but", "while", "whereas");
    private static final Set<String> UP = Set.of("up", "down", "higher", "lower", "more", "less");

    private final Parse parse;
    private final Course course;
    private final List<Draft> drafts;
    private final Participles participles;

    /**
     * The measures that go on in a sentence.
     *
     * @param drafts the claims of the sentence so far, which grow as it is read
     */
    CarriedMeasure(Parse parse, Course course, List<Draft> drafts) {
        this.parse = parse;
        this.course = course;
        this.drafts = drafts;
        this.participles = new Participles(parse);
    }

    /** Gives a draft the measure of the value before it, where it goes on with that. */
    boolean carry(Draft draft, boolean compared) {
        int at = draft.piece;
        if (isOtherwise(at)) {
            Draft before = drafts.get(drafts.size() - 1);
            draft.value = before.value.signum() < 0 ? draft.value.negate() : draft.value;
            return take(draft, "measure.otherwise", 0.95);
        }
        boolean percent = draft.unit.equals("percent");
        boolean growth = percent && isGrowthBefore();
        if (percent
                && (growth || isOfGrowing(at) || isFaster(at))
                && parse.word(at - 1).equals("(")
                && parse.isArea(at - 2)) {
            return take(draft, "measure.bracketed", 0.92);
        }
        if (growth && isFigure(at)) {
            return take(draft, "measure.figure", 0.9);
        }
        if (isParallel(draft)) {
            return take(draft, "measure.parallel", 0.93);
        }
        if (isGapped(draft)) {
            Draft before = drafts.get(drafts.size() - 1);
            draft.value = before.value.signum() < 0 ? draft.value.negate() : draft.value;
            return take(draft, "measure.gapped", 0.93);
        }
        if (growth && (compared || isOfOther(at))) {
            return take(draft, "measure.compared", 0.93);
        }
        return growth && isUnnamed(at) && take(draft, "measure.unnamed", 0.9);
    }

    /** {@code an increase of 8.3 percent or 9.3 points}: the same change in another unit. */
    private boolean isOtherwise(int at) {
        return parse.word(at - 1).equals("or")
                && !drafts.isEmpty()
                && drafts.get(drafts.size() - 1).piece == at - 2
                && drafts.get(drafts.size() - 1).measure == Measure.GROWTH
                && !parse.word(at + 1).equals("of");
    }

    private static boolean take(Draft draft, String rule, double certainty) {
        draft.measure = Measure.GROWTH;
        draft.by(rule, certainty);
        return true;
    }

    /** {@code growth slowed to 2.9 percent from 8.1 percent}: a rate of change at both ends. */
    boolean isStartOfRate(int at) {
        return parse.word(at - 1).equals("from")
                && !drafts.isEmpty()
                && drafts.get(drafts.size() - 1).usedRule("measure.growth.it-changed");
    }

    /** Whether the last percentage told was a growth. */
    private boolean isGrowthBefore() {
        for (int i = drafts.size() - 1; i >= 0; i--) {
            if (drafts.get(i).unit.equals("percent")) {
                return drafts.get(i).measure == Measure.GROWTH;
            }
        }
        return course.growth;
    }

    /** {@code The fastest growing cities are Bengbu (110.5%)}. */
    private boolean isOfGrowing(int at) {
        for (int i = 1; i < at; i++) {
            boolean growth =
                    parse.word(i - 1).equals("growth") && Words.isAny(parse.word(i), "was", "is");
            if (growth
                    || parse.word(i).equals("growing")
                    || parse.word(i).equals("fastest-growing")) {
                return true;
            }
        }
        return false;
    }

    /** {@code Gansu (4.5 percent) was faster than others}. */
    private boolean isFaster(int at) {
        return Words.isAny(parse.word(at + 1), ")", "）")
                && Words.isAny(parse.word(at + 2), "was", "is", "were", "are")
                && Words.isAny(parse.word(at + 3), "faster", "slower", "quicker");
    }

    /**
     * {@code Dalian had 407 billion yuan and growth of 6 percent, Shenyang 378 billion and 6.1}.
     */
    private boolean isParallel(Draft draft) {
        int size = drafts.size();
        return size >= 3
                && drafts.get(size - 1).unit.equals(drafts.get(size - 3).unit)
                && drafts.get(size - 2).unit.equals(draft.unit)
                && drafts.get(size - 2).measure == Measure.GROWTH
                && drafts.get(size - 1).piece == draft.piece - 2
                && Words.isAny(parse.word(draft.piece - 1), "and", ",")
                && !parse.word(draft.piece + 1).equals("of");
    }

    /** {@code while the national figure was 13.3 percent}: of what the text just told. */
    private boolean isFigure(int at) {
        int noun = Words.isAny(parse.word(at - 1), "was", "is", "stood") ? at - 2 : at - 3;
        boolean it =
                Words.isAny(parse.word(noun), "it", "that", "this")
                        && noun == at - 2
                        && !drafts.isEmpty();
        boolean target =
                parse.word(at - 1).equals("of")
                        && Words.isAny(parse.word(at - 2), "target", "goal")
                        && !drafts.isEmpty();
        boolean rate =
                Words.isAny(parse.word(noun), "rate", "pace", "increase")
                        && parse.word(noun - 1).equals("the");
        return it
                || target
                || rate
                || Words.isAny(parse.word(noun), "figure", "average")
                        && (parse.isArea(noun - 1)
                                || Words.isAny(
                                        parse.word(noun - 1),
                                        "provincial",
                                        "the",
                                        "national",
                                        "global",
                                        "world"));
    }

    /** {@code A rose 5%, B 7%}: the second clause leaves the verb out. */
    private boolean isGapped(Draft draft) {
        Optional<Draft> change = lastChange();
        if (change.isEmpty() || change.get().measure != Measure.GROWTH) {
            return false;
        }
        Draft before = change.get();
        int from = drafts.get(drafts.size() - 1).piece;
        // "by 1.1 times and 94.6 percent respectively"
        boolean by =
                parse.word(draft.piece - 1).equals("by")
                        && parse.word(draft.piece - 2).equals("and")
                        && draft.unit.equals("percent");
        if (by && before.piece == from) {
            return true;
        }
        boolean times =
                before.unit.equals("times")
                        && parse.word(draft.piece - 1).equals("and")
                        && before.piece == draft.piece - 2;
        boolean unit = Words.isAny(draft.unit, "percent", "score");
        if (!before.unit.equals(draft.unit) && !times || !unit) {
            return false;
        }
        boolean that = false;
        boolean named = before.piece == from;
        for (int i = from + 1; i < draft.piece; i++) {
            that |=
                    Words.isAny(parse.word(i), "that", "those")
                            && parse.word(i + 1).equals("of")
                            && parse.isArea(i + 2);
            named |= parse.isNominal(i) || parse.isArea(i);
            // "sales grew 48.2%, of which those in stores 93.1%"
            boolean ofWhich = parse.word(i).equals("which") && parse.isNominal(i + 1);
            // "9.8 percent up on the year before"
            boolean up = i == before.piece + 1 && UP.contains(parse.word(i));
            boolean followed = parse.word(i).equals("followed") && parse.word(i + 1).equals("by");
            // "fell by 0.3 points and the fulfillment rate index by 0.1 points"
            boolean share = SHARES.contains(parse.word(i)) && !parse.word(i + 1).equals("index");
            if (parse.isVerb(i) && !that && !up && !followed && !participles.isParticiple(i)
                    || share && !ofWhich
                    || parse.pieces().get(i).endsClause()
                            && !parse.word(i).equals(";")
                            && parse.depths()[i] == 0) {
                return false;
            }
        }
        return named;
    }

    /**
     * The last change told, over what it led to: {@code rose 11 percent to 1.4 trillion yuan,
     * profit 12 percent}.
     */
    private Optional<Draft> lastChange() {
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Draft draft = drafts.get(i);
            boolean end =
                    draft.unit.equals("pp")
                            || draft.measure == Measure.LEVEL
                                    && !draft.unit.equals("percent")
                                    && parse.word(draft.piece - 1).equals("to");
            if (!end) {
                return Optional.of(draft);
            }
        }
        return Optional.empty();
    }

    /**
     * {@code the second-fastest after Zhoushan's 15.2 percent}, {@code behind the 3.7 percent of
     * Henan}: what another area has of the same.
     */
    boolean isOfOther(int at) {
        boolean owned =
                Words.isAny(parse.word(at - 1), "'s", "its", "their")
                        && !parse.isNominal(at + 1)
                        && !parse.word(at + 1).equals("of");
        boolean of = parse.word(at + 1).equals("of") && parse.isArea(at + 2);
        boolean ofArea = parse.isArea(at + 1) && parse.textOf(at + 1).startsWith("of ");
        boolean definite = parse.word(at - 1).equals("the") && (of || ofArea);
        return (owned || definite) && isGrowthBefore();
    }

    /**
     * {@code March alone made 8.4 percent}, {@code The plan had asked for 6 percent}: the clause
     * names a time, an area or an aim, but nothing that the percentage could be a share of.
     */
    private boolean isUnnamed(int at) {
        boolean verb = false;
        for (int i = at - 1; i >= 0; i--) {
            Piece piece = parse.pieces().get(i);
            // "6 percent stands in their reports, and Guangxi would be content with 5"
            boolean clause = verb && piece.isComma() && JOINING.contains(parse.word(i + 1));
            if (piece.endsClause() || parse.isQuantity(i) || clause) {
                break;
            }
            boolean named = parse.isNominal(i) && !STAND_INS.contains(piece.word());
            if (named || SHARES.contains(piece.word())) {
                return false;
            }
            verb |= TELLING.contains(piece.word());
        }
        return verb
                && !parse.word(at + 1).equals("of")
                && !parse.isNominal(at + 1)
                && !parse.isArea(at + 1);
    }
}
