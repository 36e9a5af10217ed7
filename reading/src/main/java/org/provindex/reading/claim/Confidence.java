package org.provindex.reading.claim;

/** How likely a claim is right in all that it says. */
final class Confidence {
    private Confidence() {}

    /**
     * The product of the certainties of the rules that read it, as if they failed independently.
     * The certainties were set by what documents showed that the rules had not seen: an area and a
     * time told in the clause itself were right in 95 of 100 claims, those carried from before in
     * 75.
     */
    static double of(Draft draft) {
        double confidence = 1;
        for (RuleUse use : draft.rules) {
            confidence *= use.certainty();
        }
        return Math.round(confidence * 1000) / 1000.0;
    }
}
