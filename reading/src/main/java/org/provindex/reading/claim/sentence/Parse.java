package org.provindex.reading.claim.sentence;

import java.util.BitSet;
import java.util.List;
import org.provindex.reading.area.AreaMention;
import org.provindex.reading.area.Areas;
import org.provindex.reading.area.AreasInForce;
import org.provindex.reading.area.Gazetteer;
import org.provindex.reading.period.Anchor;
import org.provindex.reading.period.PeriodMention;
import org.provindex.reading.period.Periods;
import org.provindex.reading.quantity.Quantities;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.Sentence;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.Tokens;
import org.provindex.reading.text.Words;

/**
 * A sentence with everything that was found in it.
 *
 * @param text the text that it stands in
 * @param sentence its place
 * @param tokens its tokens
 * @param quantities the numbers it states
 * @param areas the areas it names
 * @param periods the times it tells
 * @param pieces all of them in their order, with the words between
 * @param depths how many brackets each piece stands in
 * @param traits what rules have asked of each piece, which the next ones ask again
 */
public record Parse(
        String text,
        Sentence sentence,
        List<Token> tokens,
        List<Quantity> quantities,
        List<AreaMention> areas,
        List<PeriodMention> periods,
        List<Piece> pieces,
        int[] depths,
        byte[] traits) {
    private static final int VERB_ASKED = 1;
    private static final int VERB = 2;
    private static final int NOMINAL_ASKED = 4;
    private static final int NOMINAL = 8;

    public static Parse of(
            String text,
            Sentence sentence,
            Gazetteer gazetteer,
            AreasInForce inForce,
            Anchor anchor) {
        List<Token> tokens = Tokens.of(text, sentence.start(), sentence.end());
        List<PeriodMention> periods = Periods.of(tokens, anchor);
        BitSet taken = new BitSet(tokens.size());
        periods.forEach(period -> taken.set(period.from(), period.to()));
        List<AreaMention> areas =
                Areas.of(tokens, gazetteer, inForce).stream()
                        .filter(area -> taken.get(area.from(), area.to()).isEmpty())
                        .toList();
        areas.forEach(area -> taken.set(area.from(), area.to()));
        List<Quantity> quantities = Quantities.of(tokens, taken);
        List<Piece> pieces = Pieces.of(tokens, quantities, areas, periods);
        return new Parse(
                text,
                sentence,
                tokens,
                quantities,
                areas,
                periods,
                pieces,
                Pieces.depths(tokens, pieces),
                new byte[pieces.size()]);
    }

    public Quantity quantity(int piece) {
        return quantities.get(pieces.get(piece).ref());
    }

    public AreaMention area(int piece) {
        return areas.get(pieces.get(piece).ref());
    }

    public PeriodMention period(int piece) {
        return periods.get(pieces.get(piece).ref());
    }

    public boolean isQuantity(int piece) {
        return isIn(piece) && pieces.get(piece).kind() == Piece.Kind.QUANTITY;
    }

    public boolean isArea(int piece) {
        return isIn(piece) && pieces.get(piece).kind() == Piece.Kind.AREA;
    }

    /** Whether a piece is a word that begins with a capital letter. */
    public boolean isCapital(int piece) {
        return isIn(piece)
                && pieces.get(piece).isWord()
                && tokens.get(pieces.get(piece).from()).capital();
    }

    public boolean isPeriod(int piece) {
        return isIn(piece) && pieces.get(piece).kind() == Piece.Kind.PERIOD;
    }

    public boolean isIn(int piece) {
        return piece >= 0 && piece < pieces.size();
    }

    /** Whether a piece is a verb where it stands. */
    public boolean isVerb(int piece) {
        if (!isIn(piece)) {
            return false;
        }
        if ((traits[piece] & VERB_ASKED) == 0) {
            boolean verb = new Verbs(this).isVerb(piece);
            traits[piece] |= (byte) (verb ? VERB_ASKED | VERB : VERB_ASKED);
        }
        return (traits[piece] & VERB) != 0;
    }

    /** Whether a piece may stand in a noun phrase. */
    public boolean isNominal(int piece) {
        if (!isIn(piece)) {
            return false;
        }
        if ((traits[piece] & NOMINAL_ASKED) == 0) {
            boolean nominal = isNominalHere(piece);
            traits[piece] |= (byte) (nominal ? NOMINAL_ASKED | NOMINAL : NOMINAL_ASKED);
        }
        return (traits[piece] & NOMINAL) != 0;
    }

    private boolean isNominalHere(int piece) {
        if (!pieces.get(piece).isWord() || isVerb(piece)) {
            return false;
        }
        Piece word = pieces.get(piece);
        if (word.is("it") && textOf(piece).equals("IT")) {
            return true;
        }
        if (word.is("overall") && isNominal(piece + 1)) {
            return true;
        }
        boolean gerund =
                word.word().endsWith("ing")
                        && !Lexicon.isNounInIng(word)
                        && (isQuantity(piece + 1)
                                || Words.isAny(word(piece + 1), "by", "for", "about", "to")
                                        && isQuantity(piece + 2));
        return !gerund
                && !Lexicon.isFunctionWord(word)
                && !Lexicon.isAdverb(word)
                && !Lexicon.isArticle(word)
                && !Lexicon.isLink(word);
    }

    /** The word of a piece, empty for a time and beyond the ends of the sentence. */
    public String word(int piece) {
        return isIn(piece) && !isPeriod(piece) ? pieces.get(piece).word() : "";
    }

    /** Whether a time is told behind a piece. */
    public boolean hasPeriodBehind(int piece) {
        return !periods.isEmpty()
                && isIn(piece)
                && periods.get(periods.size() - 1).from() >= pieces.get(piece).to();
    }

    /** The piece behind a quantity and the brackets that follow it. */
    public int behindBracket(int at) {
        int behind = at + 1;
        while (isIn(behind) && depths[behind] > depths[at]) {
            behind++;
        }
        return word(behind).equals(")") ? behind + 1 : behind;
    }

    public int size() {
        return pieces.size();
    }

    /** Where a piece begins in the text. */
    public int startOf(int piece) {
        return tokens.get(pieces.get(piece).from()).start();
    }

    /** Behind the end of a piece in the text. */
    public int endOf(int piece) {
        return tokens.get(pieces.get(piece).to() - 1).end();
    }

    /** The words of a piece as they stand in the text. */
    public String textOf(int piece) {
        return text.substring(startOf(piece), endOf(piece));
    }
}
