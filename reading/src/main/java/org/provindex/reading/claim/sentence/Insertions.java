package org.provindex.reading.claim.sentence;

import java.util.Set;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.Words;

/**
 * Finds insertions between commas: {@code , according to the bureau,}, {@code , the larger part,}.
 */
public final class Insertions {
    private static final Set<String> INSERTIONS =
            Set.of(
                    "according",
                    "excluding",
                    "including",
                    "measured",
                    "calculated",
                    "based",
                    "adjusted",
                    "such",
                    "together",
                    "along");

    private final Parse parse;

    public Insertions(Parse parse) {
        this.parse = parse;
    }

    /**
     * Where an insertion such as {@code , according to the bureau,} begins that a comma closes, -1
     * if it closes none.
     */
    public int parenthesisFrom(int at) {
        int relative = relativeFrom(at);
        if (relative >= 0) {
            return relative;
        }
        int apposition = appositionFrom(at);
        if (apposition >= 0) {
            return apposition;
        }
        int aside = asideFrom(at);
        if (aside >= 0) {
            return aside;
        }
        for (int i = at - 1; i >= Math.max(0, at - 20); i--) {
            Piece piece = parse.pieces().get(i);
            if (piece.isComma()) {
                String opener = parse.word(i + 1);
                boolean wellAs = opener.equals("as") && parse.word(i + 2).equals("well");
                if (INSERTIONS.contains(opener) || wellAs || opener.equals("by") && at - i < 4) {
                    return i;
                }
                // ", including A, B and C," holds commas of its own
                if (!parse.isNominal(i - 1) && !parse.isArea(i - 1)) {
                    return -1;
                }
            } else if (piece.kind() == Piece.Kind.QUANTITY
                    || piece.endsClause()
                    || parse.isVerb(i)
                            && !INSERTIONS.contains(piece.word())
                            && !parse.pieces().get(Math.max(0, i - 1)).isComma()) {
                return -1;
            }
        }
        return -1;
    }

    /**
     * Where an insertion begins that tells something of the areas before it and that a comma
     * closes: {@code A, B and C, all of them near Beijing,}; -1 if it closes none.
     */
    public int behindAreas(int at) {
        for (int i = at - 1; i >= Math.max(1, at - 12); i--) {
            if (parse.pieces().get(i).isComma()) {
                boolean told =
                        parse.isArea(i - 1)
                                && i < at - 1
                                && !parse.isArea(i + 1)
                                && !parse.isVerb(i + 1);
                return told && !parse.word(i + 1).equals("and") ? i : -1;
            }
            if (parse.pieces().get(i).endsClause()) {
                return -1;
            }
        }
        return -1;
    }

    /**
     * {@code GDP, for a start, has grown}, {@code exports, at 6.81 billion dollars, were lower},
     * {@code electronics, hit by weak demand, shrank}: a few words between a noun and its verb.
     */
    private int asideFrom(int at) {
        for (int i = at - 1; parse.isVerb(at + 1) && i >= Math.max(1, at - 10); i--) {
            Piece piece = parse.pieces().get(i);
            if (piece.isComma()) {
                boolean aside =
                        i < at - 1
                                && !parse.isNominal(i + 1)
                                && !parse.isArea(i + 1)
                                && !parse.isQuantity(i + 1)
                                && !parse.word(i + 1).equals("and");
                return aside && (parse.isNominal(i - 1) || parse.isArea(i - 1)) ? i : -1;
            }
            boolean led = Words.isAny(parse.word(i - 1), "at", "with", "up", "down");
            if (piece.endsClause()
                    || parse.isQuantity(i) && !led
                    || parse.isVerb(i) && !parse.pieces().get(i - 1).isComma()) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code Industrial digitalization, the larger part, was worth 912 billion}. */
    private int appositionFrom(int at) {
        boolean verb =
                parse.isVerb(at + 1)
                        || parse.isQuantity(at + 1) && isBoundByVerb(at + 1)
                        || parse.isIn(at + 1)
                                && Lexicon.isAdverb(parse.pieces().get(at + 1))
                                && parse.isVerb(at + 2);
        for (int i = at - 1; verb && i >= Math.max(1, at - 7); i--) {
            if (parse.pieces().get(i).isComma()) {
                boolean article =
                        parse.isArea(i + 1) || Lexicon.isArticle(parse.pieces().get(i + 1));
                return article && parse.isNominal(i - 1) ? i : -1;
            }
            if (parse.isQuantity(i) || parse.isVerb(i) || parse.pieces().get(i).endsClause()) {
                return -1;
            }
        }
        return -1;
    }

    /**
     * {@code Equipment manufacturing, whose weight is 29.8 percent, grew}, {@code Virtual reality,
     * the industry for which the city would like to be known, earned}.
     */
    private int relativeFrom(int at) {
        if (!parse.isVerb(at + 1)) {
            return -1;
        }
        boolean relative = false;
        for (int i = at - 1; i >= Math.max(1, at - 18); i--) {
            if (parse.pieces().get(i).isComma()) {
                int opener = i + 1;
                boolean opens =
                        Words.isAny(parse.word(opener), "whose", "which", "where", "who")
                                || parse.word(opener).equals("of")
                                        && parse.word(opener + 1).equals("which")
                                || relative && Lexicon.isArticle(parse.pieces().get(opener));
                return opens && parse.isNominal(i - 1) ? i : -1;
            }
            relative |= Words.isAny(parse.word(i), "which", "that", "whom");
            if (parse.pieces().get(i).endsClause()) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code exceeded 300 billion} is one piece that begins with its verb. */
    public boolean isBoundByVerb(int at) {
        return parse.isQuantity(at)
                && parse.pieces().get(at).from() < parse.quantity(at).core()
                && parse.tokens().get(parse.pieces().get(at).from()).word().endsWith("ed");
    }
}
