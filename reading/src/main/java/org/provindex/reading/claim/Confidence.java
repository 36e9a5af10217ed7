package org.provindex.reading.claim;

/** How likely a claim is right in all that it says. */
final class Confidence {
    private Confidence() {}

    /**
     * The product of the certainties of the rules that read it, as if they failed independently.
     */
    static double of(Draft draft) {
        double confidence = 1;
        for (RuleUse use : draft.rules) {
            confidence *= use.certainty();
        }
        return Math.round(confidence * 1000) / 1000.0;
    }
}
