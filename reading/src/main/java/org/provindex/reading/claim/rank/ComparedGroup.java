package org.provindex.reading.claim.rank;

import java.util.Set;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/** Finds whether a superlative tells the group that it compares: {@code the lowest of the six}. */
final class ComparedGroup {
    private static final Set<String> COMPASS = WordTable.words("area/compass");

    static final Set<String> OWNING = Set.of("our", "its", "their", "whose");

    private final Parse parse;

    ComparedGroup(Parse parse) {
        this.parse = parse;
    }

    boolean isBehind(int at) {
        for (int i = at + 1; parse.isIn(i) && i < at + 9; i++) {
            Piece piece = parse.pieces().get(i);
            if (parse.isArea(i)) {
                return true;
            }
            boolean all =
                    piece.is("of")
                            && parse.word(i + 1).equals("all")
                            && (i == at + 1 && !isOwnKind(i + 2)
                                    || isEnd(i + 2)
                                    || Words.isAny(
                                            parse.word(i + 2),
                                            "provinces",
                                            "cities",
                                            "provincial-level",
                                            "regions"));
            boolean among =
                    all
                            || piece.is("among")
                            || piece.is("nationwide")
                            || piece.is("provinces")
                            || piece.is("cities")
                            || piece.is("of") && parse.word(i + 1).equals("any")
                            || piece.is("of") && parse.isQuantity(i + 2);
            if (among) {
                return true;
            }
            if (piece.isComma() || piece.endsClause()) {
                return false;
            }
            // "the lowest in the Yangtze River basin", "the best city of the northwest"
            boolean place =
                    (piece.is("in") || piece.is("of"))
                            && parse.word(i + 1).equals("the")
                            && (parse.isCapital(i + 2) || isRegion(parse.word(i + 2)));
            if (place) {
                return true;
            }
        }
        return false;
    }

    private boolean isEnd(int at) {
        return !parse.isIn(at)
                || parse.pieces().get(at).isComma()
                || parse.pieces().get(at).endsClause();
    }

    /** {@code the largest of all its branches}: of things of one area. */
    private boolean isOwnKind(int at) {
        return OWNING.contains(parse.word(at))
                && !Words.isAny(
                        parse.word(at + 1),
                        "provinces",
                        "cities",
                        "counties",
                        "districts",
                        "regions");
    }

    private static boolean isRegion(String word) {
        return COMPASS.contains(word) || Words.isAny(word, "region", "delta", "basin");
    }
}
