package org.provindex.reading.claim;

import java.math.BigDecimal;
import org.provindex.reading.measure.Cues;

/** How likely a claim is right in all that it says. */
final class Confidence {
    private static final BigDecimal FEW = BigDecimal.valueOf(20);

    private Confidence() {}

    /**
     * The product of the certainties of the rules that read it, as if they failed independently.
     * The certainties were set by what documents showed that the rules had not seen: an area and a
     * time told in the clause itself are seldom wrong, a rank or a share that a rule of the wording
     * found is hardly ever, and a value that only stands there is wrong more often than one of
     * which something is said.
     */
    static double of(Draft draft) {
        double confidence = 1;
        for (RuleUse use : draft.rules) {
            confidence *= use.certainty();
        }
        return Math.round(confidence * 1000) / 1000.0;
    }

    /** How certain a measure is that the wording around a quantity tells. */
    static double ofCue(Cues.Verdict verdict) {
        String rule = verdict.rule();
        return rule.startsWith("rank.") || rule.startsWith("share.") ? 1 : 0.98;
    }

    /**
     * Adds the doubts that no rule of reading has: a handful of things is often no figure at all
     * ({@code two blue books}), and where no time was found one may have been overlooked.
     */
    static void weigh(Draft draft) {
        boolean few =
                draft.unit.equals("count")
                        && draft.value != null
                        && draft.value.abs().compareTo(FEW) < 0;
        if (few) {
            draft.by("measure.few", 0.85);
        }
        if (draft.period.isEmpty() && !draft.usedRule("period.none")) {
            draft.by("period.open", 0.95);
        }
    }
}
