package org.provindex.reading.claim.sentence;

import java.math.BigDecimal;
import java.util.List;
import org.provindex.reading.measure.Cues;

/** How likely a claim is right in all that it says. */
public final class Confidence {
    private static final BigDecimal FEW = BigDecimal.valueOf(20);
    private static final double OPEN = 0.8;

    private Confidence() {}

    /**
     * The product of the certainties of the rules that read it, as if they failed independently.
     * The certainties were set by what documents showed that the rules had not seen
     * (docs/benchmarks.md): how a time and an area were found decides, and whether the text around
     * keeps to them ({@code Surroundings}); the measure and the indicator are seldom wrong.
     */
    public static double of(List<RuleUse> rules) {
        double confidence = 1;
        for (RuleUse use : rules) {
            confidence *= use.certainty();
        }
        return Math.round(confidence * 1000) / 1000.0;
    }

    /** How certain a measure is that the wording around a quantity tells. */
    public static double ofCue(Cues.Verdict verdict) {
        String rule = verdict.rule();
        if (rule.startsWith("multiple.")) {
            return 0.92;
        }
        boolean sure =
                rule.startsWith("rank.") || rule.startsWith("share.") || rule.startsWith("growth.");
        return sure ? 1 : 0.98;
    }

    /**
     * Adds the doubts that no rule of reading has: a handful of things is often no figure at all
     * ({@code two blue books}), and where no time was found one may have been overlooked.
     */
    public static void weigh(Draft draft) {
        boolean few =
                draft.unit.equals("count")
                        && draft.value != null
                        && draft.value.abs().compareTo(FEW) < 0;
        if (few) {
            draft.by("measure.few", 0.86);
        }
        if (draft.period.isEmpty() && draft.certainty("period.") > OPEN) {
            draft.by("period.open", OPEN);
        }
    }
}
