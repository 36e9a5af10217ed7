package org.provindex.reading.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.measure.Cues;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.quantity.Bound;
import org.provindex.reading.quantity.Quantity;

/**
 * Tells what a quantity of a sentence measures, a level or a growth, with its unit, sign and bound.
 */
final class Measuring {
    private static final Cues CUES = Cues.read("measure/cues");

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

    private final Parse parse;
    private final Course course;
    private final List<Draft> drafts;
    private final LeftOutUnits leftOut;

    /**
     * The measures of a sentence.
     *
     * @param drafts the claims of the sentence so far, which grow as it is read
     */
    Measuring(Parse parse, Course course, List<Draft> drafts) {
        this.parse = parse;
        this.course = course;
        this.drafts = drafts;
        this.leftOut = new LeftOutUnits(parse, course, drafts);
    }

    /** The claim that a quantity begins; none where its cue tells to drop it. */
    Optional<Draft> measured(int at, Quantity quantity) {
        Optional<Cues.Verdict> verdict = CUES.about(parse.pieces(), at, quantity);
        if (verdict.filter(v -> v.says().equals("drop")).isPresent()) {
            return Optional.empty();
        }
        boolean money = quantity.form() == Quantity.Form.MONEY;
        Optional<String> currency = leftOut.currency(at, quantity);
        Optional<String> measured = leftOut.measured(at, quantity);
        // "the app was used 6.2 million times"
        boolean counted =
                quantity.form() == Quantity.Form.TIMES
                        && quantity.value().compareTo(BigDecimal.valueOf(1000)) >= 0
                        && !Set.of("that", "as", "those", "the", "its")
                                .contains(parse.word(at + 1));
        String unit = counted ? "count" : currency.or(() -> measured).orElse(quantity.unit());
        boolean points =
                unit.equals("score")
                        && !course.scores
                        && parse.pieces().stream()
                                .noneMatch(piece -> piece.is("index") || piece.is("score"))
                        && (Set.of("rate", "share", "proportion").contains(parse.word(1))
                                || isAfterPercent());
        Draft draft = new Draft(at, quantity.value(), points ? "pp" : unit, quantity.bound());
        if (measured.isPresent() && currency.isEmpty()) {
            draft.value = draft.value.multiply(leftOut.factorAt(at, quantity));
        }
        draft.currency = money || currency.isPresent() ? unit : "";
        Optional<Draft> likened = leftOut.compared(at, quantity, isComparedWith(at));
        if (counted) {
            draft.by("measure.counted-times", 0.93);
        } else if (likened.isPresent()) {
            draft.unit = likened.get().unit;
            draft.measure = likened.get().measure;
            boolean fall = parse.word(at - 1).equals("by") && parse.word(at - 2).equals("down");
            if (fall || verdict.filter(v -> v.is("down")).isPresent()) {
                draft.value = draft.value.abs().negate();
            }
            draft.by("measure.compared", 0.93);
        } else if (verdict.isPresent()) {
            draft.by("measure." + verdict.get().rule(), Confidence.ofCue(verdict.get()));
            draft.measure = verdict.get().says().equals("growth") ? Measure.GROWTH : Measure.LEVEL;
            draft.base = verdict.get().is("base") || isComparedWith(at);
            if (verdict.get().is("down")) {
                draft.value = draft.value.negate();
            }
        } else if ((isGrowthBefore() || isOfGrowing(at))
                && draft.unit.equals("percent")
                && parse.word(at - 1).equals("(")
                && parse.isArea(at - 2)) {
            draft.measure = Measure.GROWTH;
            draft.by("measure.bracketed", 0.92);
        } else if (draft.unit.equals("percent") && isGrowthBefore() && isFigure(at)) {
            draft.measure = Measure.GROWTH;
            draft.by("measure.figure", 0.9);
        } else if (isGapped(draft)) {
            Draft before = drafts.get(drafts.size() - 1);
            draft.measure = before.measure;
            draft.value = before.value.signum() < 0 ? draft.value.negate() : draft.value;
            draft.by("measure.gapped", 0.93);
        } else {
            draft.by("measure.plain", 0.95);
        }
        draft.base |= isComparedWith(at);
        boundByVerb(draft);
        return Optional.of(draft);
    }

    /** {@code The fastest growing cities are Bengbu (110.5%)}. */
    private boolean isOfGrowing(int at) {
        for (int i = 1; i < at; i++) {
            boolean growth =
                    parse.word(i - 1).equals("growth")
                            && Set.of("was", "is").contains(parse.word(i));
            if (growth
                    || parse.word(i).equals("growing")
                    || parse.word(i).equals("fastest-growing")) {
                return true;
            }
        }
        return false;
    }

    private boolean isAfterPercent() {
        return !drafts.isEmpty()
                && Set.of("percent", "pp").contains(drafts.get(drafts.size() - 1).unit);
    }

    /** {@code while the national figure was 13.3 percent}: of what the text just told. */
    private boolean isFigure(int at) {
        int noun = Set.of("was", "is", "stood").contains(parse.word(at - 1)) ? at - 2 : at - 3;
        boolean it =
                Set.of("it", "that", "this").contains(parse.word(noun))
                        && noun == at - 2
                        && !drafts.isEmpty();
        boolean target =
                parse.word(at - 1).equals("of")
                        && Set.of("target", "goal").contains(parse.word(at - 2))
                        && !drafts.isEmpty();
        return it
                || target
                || Set.of("figure", "average").contains(parse.word(noun))
                        && (parse.isArea(noun - 1)
                                || Set.of("provincial", "the", "national", "global", "world")
                                        .contains(parse.word(noun - 1)));
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

    /** {@code , compared with 22.8 percent in 2017}. */
    private boolean isComparedWith(int at) {
        // "compared with 36.2 percent in 2019 and 14.2 percent in 2005"
        boolean just =
                parse.isIn(at - 1) && Lexicon.isAdverb(parse.pieces().get(at - 1))
                        || Set.of("barely", "just", "only", "a").contains(parse.word(at - 1));
        int and = just ? at - 2 : at - 1;
        boolean second =
                parse.word(and).equals("and")
                        && parse.isPeriod(and - 1)
                        && parse.isQuantity(and - 2)
                        && isComparedWith(and - 2);
        // ", after 121.9 the year before"
        boolean after =
                parse.word(at - 1).equals("after")
                        && parse.isPeriod(at + 1)
                        && parse.period(at + 1).role() == Role.COMPARED;
        if (second || after) {
            return true;
        }
        if (parse.isPeriod(at - 1) && parse.word(at - 2).equals("the")) {
            return isComparedWith(at - 2);
        }
        String before = parse.word(at - 1);
        boolean figure = before.equals("of") && parse.word(at - 2).equals("figure");
        return figure
                || before.equals("against")
                || before.equals("versus")
                || (before.equals("with") || before.equals("to"))
                        && parse.word(at - 2).equals("compared");
    }

    /** {@code A rose 5%, B 7%}: the second clause leaves the verb out. */
    private boolean isGapped(Draft draft) {
        if (drafts.isEmpty()) {
            return false;
        }
        Draft before = drafts.get(drafts.size() - 1);
        // "by 1.1 times and 94.6 percent respectively"
        boolean by =
                parse.word(draft.piece - 1).equals("by")
                        && parse.word(draft.piece - 2).equals("and")
                        && draft.unit.equals("percent");
        if (by && before.measure == Measure.GROWTH) {
            return true;
        }
        boolean times =
                before.unit.equals("times")
                        && parse.word(draft.piece - 1).equals("and")
                        && before.piece == draft.piece - 2;
        if (before.measure != Measure.GROWTH
                || !before.unit.equals(draft.unit) && !times
                || !draft.unit.equals("percent")) {
            return false;
        }
        boolean that = false;
        for (int i = before.piece + 1; i < draft.piece; i++) {
            that |=
                    Set.of("that", "those").contains(parse.word(i))
                            && parse.word(i + 1).equals("of")
                            && parse.isArea(i + 2);
            // "sales grew 48.2%, of which those in stores 93.1%"
            boolean ofWhich = parse.word(i).equals("which") && parse.isNominal(i + 1);
            if (parse.isVerb(i) && !that
                    || SHARES.contains(parse.word(i)) && !ofWhich
                    || parse.pieces().get(i).endsClause()
                            && !parse.word(i).equals(";")
                            && parse.depths()[i] == 0) {
                return false;
            }
        }
        return true;
    }

    /** {@code passed the 1.7 trillion yuan mark}. */
    private void boundByVerb(Draft draft) {
        if (draft.bound != Bound.EQ) {
            return;
        }
        for (int i = draft.piece - 1; i >= Math.max(0, draft.piece - 3); i--) {
            String word = parse.word(i);
            if (Set.of(
                            "passed",
                            "crossed",
                            "broke",
                            "through",
                            "surpassed",
                            "topped",
                            "exceeded",
                            "突破",
                            "break")
                    .contains(word)) {
                draft.bound = Bound.GT;
                return;
            }
            if (!Set.of("the", "a", "threshold", "mark", "of").contains(word)) {
                return;
            }
        }
    }
}
