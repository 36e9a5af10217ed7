package org.provindex.reading.claim.phrase;

import java.util.Set;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.Words;

/**
 * Finds the head of a subject whose own end was found: before a relative clause or a further noun.
 */
final class SubjectHeads {
    /** Prepositions that hang a further noun on a subject: {@code the score across all cities}. */
    private static final Set<String> ATTACHING =
            Set.of("across", "among", "within", "throughout", "under", "against");

    private final Parse parse;
    private final Phrases phrases;

    SubjectHeads(Parse parse, Phrases phrases) {
        this.parse = parse;
        this.phrases = phrases;
    }

    Phrases.Found of(Phrases.Found found) {
        return withHead(antecedent(found));
    }

    /**
     * {@code labor costs on the farms that use drones fell}: the subject stands before the relative
     * clause whose own end was found.
     */
    private Phrases.Found antecedent(Phrases.Found found) {
        boolean verb = false;
        for (int i = found.from() - 1; i > 0 && found.from() - i < 6; i--) {
            Piece piece = parse.pieces().get(i);
            boolean relative = verb && Words.isAny(piece.word(), "that", "which", "who");
            if (relative && (parse.isNominal(i - 1) || parse.isArea(i - 1))) {
                return phrases.before(i, true).orElse(found);
            }
            if (!piece.isWord() && piece.kind() != Piece.Kind.AREA) {
                return found;
            }
            verb |= parse.isVerb(i);
        }
        return found;
    }

    /** {@code the average score across all cities}: the phrase with the noun that it hangs on. */
    private Phrases.Found withHead(Phrases.Found found) {
        int i = found.from() - 1;
        while (parse.isIn(i) && Lexicon.isArticle(parse.pieces().get(i))) {
            i--;
        }
        if (!parse.isIn(i) || !ATTACHING.contains(parse.word(i)) || !parse.isNominal(i - 1)) {
            return found;
        }
        String preposition = parse.word(i);
        return phrases.before(i, true)
                .map(
                        head ->
                                new Phrases.Found(
                                        head.words() + " " + preposition + " " + found.words(),
                                        head.from(),
                                        found.to()))
                .orElse(found);
    }
}
