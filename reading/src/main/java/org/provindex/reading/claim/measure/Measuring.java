package org.provindex.reading.claim.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.claim.course.Course;
import org.provindex.reading.claim.sentence.Confidence;
import org.provindex.reading.claim.sentence.Draft;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.measure.Cues;
import org.provindex.reading.measure.Measure;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.quantity.Bound;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Words;

/**
 * Tells what a quantity of a sentence measures, a level or a growth, with its unit, sign and bound.
 */
public final class Measuring {
    private static final Cues CUES = Cues.read("measure/cues");
    private static final Set<String> AVERAGES = Set.of("average", "mean", "median");

    private final Parse parse;
    private final Course course;
    private final List<Draft> drafts;
    private final LeftOutCurrency currencies;
    private final LeftOutUnits leftOut;
    private final CarriedMeasure carried;

    /**
     * The measures of a sentence.
     *
     * @param drafts the claims of the sentence so far, which grow as it is read
     */
    public Measuring(Parse parse, Course course, List<Draft> drafts) {
        this.parse = parse;
        this.course = course;
        this.drafts = drafts;
        this.currencies = new LeftOutCurrency(parse, course, drafts);
        this.leftOut = new LeftOutUnits(parse, drafts, currencies);
        this.carried = new CarriedMeasure(parse, course, drafts);
    }

    /** The claim that a quantity begins; none where its cue tells to drop it. */
    public Optional<Draft> measured(int at, Quantity quantity) {
        boolean compared = isComparedWith(at);
        // "compared with 10.8 percent a year ago" tells a value of then and no change since then
        Optional<Cues.Verdict> cue = CUES.about(parse.pieces(), at, quantity);
        Optional<Cues.Verdict> verdict =
                cue.filter(v -> !compared || !v.rule().equals("growth.compared"))
                        .filter(v -> !v.rule().equals("share.of") || !carried.isOfOther(at));
        if (verdict.filter(v -> v.says().equals("drop")).isPresent()) {
            return Optional.empty();
        }
        boolean money = quantity.form() == Quantity.Form.MONEY;
        Optional<String> currency = currencies.of(at, quantity);
        Optional<String> measured = leftOut.measured(at, quantity);
        // "the app was used 6.2 million times"
        boolean counted =
                quantity.form() == Quantity.Form.TIMES
                        && (quantity.value().compareTo(BigDecimal.valueOf(1000)) >= 0
                                || quantity.value().compareTo(BigDecimal.valueOf(100)) >= 0
                                        && verdict.filter(v -> v.rule().equals("multiple.any"))
                                                .isPresent())
                        && !Words.isAny(parse.word(at + 1), "that", "as", "those", "the", "its");
        String unit = counted ? "count" : currency.or(() -> measured).orElse(quantity.unit());
        if (isOfMaximum(at)) {
            unit = "score";
        }
        boolean points =
                unit.equals("score")
                        && !course.scores
                        && parse.pieces().stream()
                                .noneMatch(piece -> piece.is("index") || piece.is("score"))
                        && (Words.isAny(parse.word(1), "rate", "share", "proportion")
                                || isAfterPercent());
        Draft draft = new Draft(at, quantity.value(), points ? "pp" : unit, quantity.bound());
        draft.cue = cue;
        if (measured.isPresent() && currency.isEmpty()) {
            draft.value = draft.value.multiply(leftOut.factorAt(at, quantity));
        }
        // "in eight points": scores are told in digits
        if (quantity.words() && draft.unit.equals("score") && verdict.isEmpty()) {
            return Optional.empty();
        }
        draft.currency = money || currency.isPresent() ? unit : "";
        Optional<Draft> likened = leftOut.compared(at, quantity, compared);
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
            boolean growth = verdict.get().says().equals("growth") || carried.isStartOfRate(at);
            draft.measure = growth ? Measure.GROWTH : Measure.LEVEL;
            draft.base = verdict.get().is("base");
            if (verdict.get().is("down")) {
                draft.value = draft.value.negate();
            }
        } else if (!carried.carry(draft, compared)) {
            draft.by("measure.plain", 0.99);
        }
        draft.base |= compared;
        boundByVerb(draft);
        return Optional.of(draft);
    }

    /** {@code 91.2 of 100 points}: a score, whose unit stands with the most that can be had. */
    private boolean isOfMaximum(int at) {
        int of = parse.word(at + 1).equals("out") ? at + 2 : at + 1;
        return parse.word(of).equals("of")
                && parse.isQuantity(of + 1)
                && parse.quantity(of + 1).unit().equals("score");
    }

    private boolean isAfterPercent() {
        return !drafts.isEmpty()
                && Words.isAny(drafts.get(drafts.size() - 1).unit, "percent", "pp");
    }

    /** {@code , compared with 22.8 percent in 2017}. */
    private boolean isComparedWith(int at) {
        // "compared with 36.2 percent in 2019 and 14.2 percent in 2005"
        boolean just =
                parse.isIn(at - 1) && Lexicon.isAdverb(parse.pieces().get(at - 1))
                        || Words.isAny(parse.word(at - 1), "barely", "just", "only", "a");
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
        // "climbed to 620 million, from 561 million at the end of last year"
        boolean from =
                parse.word(at - 1).equals("from")
                        && at > 2
                        && parse.pieces().get(at - 2).isComma()
                        && parse.isQuantity(at - 3)
                        && parse.isPeriod(at + 1);
        if (second || after || from) {
            return true;
        }
        if (parse.isPeriod(at - 1) && parse.word(at - 2).equals("the")) {
            return isComparedWith(at - 2);
        }
        String before = parse.word(at - 1);
        boolean figure = before.equals("of") && parse.word(at - 2).equals("figure");
        // "33.4 points against a national average of 34"
        if (before.equals("of") && AVERAGES.contains(parse.word(at - 2))) {
            int i = at - 3;
            while (at - i < 7
                    && parse.isIn(i)
                    && (parse.isArea(i)
                            || parse.isNominal(i)
                            || Lexicon.isArticle(parse.pieces().get(i)))) {
                i--;
            }
            return Words.isAny(parse.word(i), "against", "versus", "below", "above", "than")
                    || parse.word(i).equals("of") && parse.word(i - 1).equals("short")
                    || Words.isAny(parse.word(i), "with", "to")
                            && parse.word(i - 1).equals("compared");
        }
        // "The increase of 9.6% compares with 9.3% in the country"
        boolean compares =
                before.equals("with")
                        && Words.isAny(parse.word(at - 2), "compares", "compare", "contrasts");
        return figure
                || compares
                || before.equals("against")
                || before.equals("versus")
                || (before.equals("with") || before.equals("to"))
                        && parse.word(at - 2).equals("compared");
    }

    /** {@code passed the 1.7 trillion yuan mark}. */
    private void boundByVerb(Draft draft) {
        if (draft.bound != Bound.EQ) {
            return;
        }
        for (int i = draft.piece - 1; i >= Math.max(0, draft.piece - 3); i--) {
            String word = parse.word(i);
            if (Words.isAny(
                    word,
                    "passed",
                    "crossed",
                    "broke",
                    "through",
                    "surpassed",
                    "topped",
                    "exceeded",
                    "突破",
                    "break")) {
                draft.bound = Bound.GT;
                return;
            }
            if (!Words.isAny(word, "the", "a", "threshold", "mark", "of")) {
                return;
            }
        }
    }
}
