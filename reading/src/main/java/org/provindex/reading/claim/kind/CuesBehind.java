package org.provindex.reading.claim.kind;

import java.util.Set;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.Words;

/** Tells aims and what is done by the words behind a quantity: {@code 300 schools will be}. */
public final class CuesBehind {
    public static final Set<String> FUTURE = Set.of("will", "shall", "would", "'ll", "将");

    /** How many pieces what a value is of may take behind it. */
    private static final int NAMED = 8;

    private final Parse parse;

    CuesBehind(Parse parse) {
        this.parse = parse;
    }

    /** {@code of which 4,600 have been installed}. */
    boolean isDone(int at) {
        for (int i = at + 1; parse.isIn(i) && i <= at + 7; i++) {
            if (Words.isAny(parse.word(i), "has", "have", "had")
                    && !FUTURE.contains(parse.word(i - 1))) {
                return (parse.word(i + 1).equals("been")
                                || parse.word(i + 1).equals("already")
                                || parse.isVerb(i + 1) && !parse.word(i + 1).endsWith("ing"))
                        && !NamedAims.PLANNED.contains(parse.word(i + 2));
            }
            // "8,412 of which were finished by the end of July"
            boolean were =
                    Words.isAny(parse.word(i), "were", "was")
                            && (parse.isVerb(i + 1) || parse.word(i + 1).equals("in"))
                            && !parse.word(i + 1).equals("set")
                            && !NamedAims.PLANNED.contains(parse.word(i + 1));
            if (were) {
                return true;
            }
            boolean which = Words.isAny(parse.word(i), "of", "which", "and");
            if (!which && !parse.isNominal(i)) {
                return false;
            }
        }
        return false;
    }

    /** {@code 50,000 enterprises are to be transformed}, {@code 300 schools will be connected}. */
    boolean isToBe(int at) {
        if (isWhatIsAimedAt(at)) {
            return true;
        }
        for (int i = at + 1; parse.isIn(i) && i < at + 10; i++) {
            Piece piece = parse.pieces().get(i);
            if (parse.depths()[i] > parse.depths()[at]) {
                continue;
            }
            // "60 percent of what is planned": the aim is another value
            if (piece.is("what") && parse.word(i - 1).equals("of")) {
                return false;
            }
            boolean joined = piece.kind() == Piece.Kind.QUANTITY && parse.word(i - 1).equals("and");
            if (piece.isComma()
                    || piece.endsClause()
                    || piece.kind() == Piece.Kind.QUANTITY && !joined) {
                return false;
            }
            boolean to = (piece.is("are") || piece.is("is")) && parse.word(i + 1).equals("to");
            boolean planned =
                    Words.isAny(piece.word(), "are", "is", "were", "was", "been")
                            && NamedAims.PLANNED.contains(parse.word(i + 1));
            boolean toCome =
                    piece.is("to")
                            && Words.isAny(parse.word(i + 1), "come", "follow")
                            && !parse.isVerb(i - 1);
            if (toCome) {
                return true;
            }
            boolean due = (piece.is("are") || piece.is("is")) && parse.word(i + 1).equals("due");
            boolean shall = piece.is("will") || piece.is("shall") || piece.is("should");
            if (to || planned || due || shall) {
                return true;
            }
            if (Lexicon.isVerb(piece) && parse.isVerb(i)) {
                return false;
            }
        }
        return false;
    }

    /** {@code 130 billion yuan: that is what the government expects in 2023}. */
    private boolean isWhatIsAimedAt(int at) {
        int i = at + 1;
        while (i < at + NAMED
                && (parse.isNominal(i) || parse.isArea(i) || parse.word(i).equals("of"))) {
            i++;
        }
        boolean told =
                Words.isAny(parse.word(i), ":", "-", "–", "—")
                        && Words.isAny(parse.word(i + 1), "that", "this", "so")
                        && Words.isAny(parse.word(i + 2), "is", "was", "much", "many");
        AimWords words = new AimWords(parse);
        for (int k = i + 3; told && parse.isIn(k) && !parse.isQuantity(k); k++) {
            if (parse.pieces().get(k).endsClause()) {
                return false;
            }
            if (words.isAim(k)) {
                return !AimCues.ONLOOKERS.contains(parse.word(k - 1));
            }
        }
        return false;
    }

    /** Whether the words tell a time to come. */
    boolean hasWill(int at) {
        for (int i = at + 1; parse.isIn(i) && i < at + 10; i++) {
            if (FUTURE.contains(parse.word(i))) {
                return true;
            }
        }
        return false;
    }
}
