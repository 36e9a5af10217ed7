package org.provindex.reading.claim.sentence;

import java.util.Set;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/** Finds the verb that tells a quantity, and its tense. */
public final class Telling {
    /** The tense in which a quantity is told. */
    public enum Tense {
        /** {@code reached 500}, {@code had reached 500}. */
        PAST,
        /** {@code has reached 500}. */
        PERFECT,
        /** {@code has 500}, {@code 500 are at work}. */
        PRESENT,
        /** {@code will reach 500}, {@code to reach 500}. */
        AHEAD,
        /** No finite verb tells it. */
        NONE
    }

    private static final Set<String> PAST = WordTable.words("measure/past-verbs");

    /** What is foreseen: {@code 5,000 piles are foreseen}. */
    private static final Set<String> FORESEEN =
            Set.of("foreseen", "planned", "envisaged", "expected", "projected", "scheduled", "due");

    private final Parse parse;

    public Telling(Parse parse) {
        this.parse = parse;
    }

    /** The tense of the verb that tells a quantity: of which it is the object or the subject. */
    public Tense of(int at) {
        // "has exceeded 390 billion" is one piece with its verb, which is the bound
        String bound =
                parse.isQuantity(at)
                        ? parse.tokens().get(parse.pieces().get(at).from()).word()
                        : "";
        if (bound.endsWith("ed")) {
            return behindAuxiliary(at, Tense.PAST);
        }
        if (bound.endsWith("eds") || bound.endsWith("asses")) {
            return Tense.PRESENT;
        }
        int comma = at;
        while (comma > 0 && !isBreak(comma - 1)) {
            comma--;
        }
        Tense before = lastOf(comma, at);
        if (before != Tense.NONE) {
            return before;
        }
        // "Of the 700 firms, 352 have put their machines on the cloud"
        int whole = parse.word(comma).equals("of") ? comma(at + 1) : at;
        Tense behind = firstOf(whole + 1);
        return behind != Tense.NONE ? behind : lastOf(startOfClause(at), comma);
    }

    private boolean isBreak(int i) {
        return parse.pieces().get(i).endsClause() || parse.pieces().get(i).isComma();
    }

    private int comma(int from) {
        int i = from;
        while (parse.isIn(i) && !isBreak(i)) {
            i++;
        }
        return i;
    }

    private int startOfClause(int at) {
        int i = at;
        while (i > 0 && !parse.pieces().get(i - 1).endsClause()) {
            i--;
        }
        return i;
    }

    private Tense lastOf(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            Tense tense = parse.isVerb(i) ? tense(i) : Tense.NONE;
            if (tense != Tense.NONE) {
                return tense;
            }
        }
        return Tense.NONE;
    }

    private Tense firstOf(int from) {
        Tense participle = Tense.NONE;
        for (int i = from; parse.isIn(i) && !isBreak(i); i++) {
            Tense tense = parse.isVerb(i) ? tense(i) : Tense.NONE;
            // "people registered as poor have been lifted out of poverty"
            boolean attribute = tense == Tense.PAST && parse.word(i).endsWith("ed");
            if (tense != Tense.NONE && !attribute) {
                return tense;
            }
            participle = attribute ? tense : participle;
        }
        return participle;
    }

    private Tense tense(int verb) {
        String word = parse.word(verb);
        if (looksAhead(word)) {
            return Tense.AHEAD;
        }
        if (Words.isAny(word, "is", "are") && FORESEEN.contains(parse.word(verb + 1))
                || FORESEEN.contains(word) && Words.isAny(parse.word(verb - 1), "is", "are")) {
            return Tense.AHEAD;
        }
        if (word.endsWith("ing") || Words.isAny(word, "been", "being", "be", "up", "down")) {
            return Tense.NONE;
        }
        if (Words.isAny(word, "has", "have")) {
            int next = verb + 1;
            while (parse.isIn(next) && Lexicon.isAdverb(parse.pieces().get(next))) {
                next++;
            }
            boolean infinitive = looksAhead(parse.word(verb - 1));
            boolean perfect = parse.isVerb(next) && !parse.word(next).equals("to");
            return infinitive ? Tense.AHEAD : perfect ? Tense.PERFECT : Tense.PRESENT;
        }
        if (PAST.contains(word) && !word.endsWith("s")
                || word.endsWith("ed")
                || Words.isAny(word, "was")) {
            return behindAuxiliary(verb, Tense.PAST);
        }
        return behindAuxiliary(verb, Tense.PRESENT);
    }

    /** The tense of a verb with its auxiliary: {@code has already reached}. */
    private Tense behindAuxiliary(int verb, Tense without) {
        int i = verb - 1;
        while (parse.isIn(i)
                && (Lexicon.isAdverb(parse.pieces().get(i))
                        || Words.isAny(
                                parse.word(i),
                                "been",
                                "being",
                                "be",
                                "not",
                                "already",
                                "since",
                                "also",
                                "now",
                                "meanwhile"))) {
            i--;
        }
        String word = parse.word(i);
        // "has built and opened"
        if (word.equals("and") && parse.isVerb(i - 1)) {
            return behindAuxiliary(i - 1, without);
        }
        if (Words.isAny(word, "has", "have")) {
            return Tense.PERFECT;
        }
        if (Words.isAny(word, "is", "are")) {
            return Tense.PRESENT;
        }
        if (Words.isAny(word, "had", "was", "were")) {
            return Tense.PAST;
        }
        return looksAhead(word) ? Tense.AHEAD : without;
    }

    /** {@code will}, {@code to}, {@code 'll}. */
    private static boolean looksAhead(String word) {
        return Verbs.MODALS.contains(word) || Words.isAny(word, "to", "'ll");
    }
}
