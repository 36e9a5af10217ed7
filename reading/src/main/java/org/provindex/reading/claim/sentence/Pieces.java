package org.provindex.reading.claim.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.provindex.reading.area.AreaMention;
import org.provindex.reading.period.PeriodMention;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.Token;

/** Lays out a sentence as pieces: its words, with times, areas and quantities as whole ones. */
final class Pieces {
    private Pieces() {}

    /** All that was found in a sentence in its order, with the words between. */
    static List<Piece> of(
            List<Token> tokens,
            List<Quantity> quantities,
            List<AreaMention> areas,
            List<PeriodMention> periods) {
        List<Piece> pieces = new ArrayList<>();
        int q = 0;
        int a = 0;
        int p = 0;
        int at = 0;
        while (at < tokens.size()) {
            while (q < quantities.size() && quantities.get(q).to() <= at) {
                q++;
            }
            while (a < areas.size() && areas.get(a).to() <= at) {
                a++;
            }
            while (p < periods.size() && periods.get(p).to() <= at) {
                p++;
            }
            Piece piece;
            if (p < periods.size() && periods.get(p).from() <= at) {
                piece =
                        new Piece(
                                Piece.Kind.PERIOD,
                                periods.get(p).role().name().toLowerCase(Locale.ROOT),
                                at,
                                periods.get(p).to(),
                                p);
            } else if (a < areas.size() && areas.get(a).from() <= at) {
                piece =
                        new Piece(
                                Piece.Kind.AREA,
                                areas.get(a).form() == AreaMention.Form.WIDE ? "<wide>" : "",
                                at,
                                areas.get(a).to(),
                                a);
            } else if (q < quantities.size() && quantities.get(q).from() <= at) {
                piece = new Piece(Piece.Kind.QUANTITY, "", at, quantities.get(q).to(), q);
            } else {
                Token token = tokens.get(at);
                Piece.Kind kind =
                        token.kind() == Token.Kind.MARK && !token.is("'s")
                                ? Piece.Kind.MARK
                                : Piece.Kind.WORD;
                piece = new Piece(kind, token.word(), at, at + 1, -1);
            }
            pieces.add(piece);
            at = Math.max(at + 1, piece.to());
        }
        return pieces;
    }

    /** How many brackets, or insertions between dashes, each piece stands in. */
    static int[] depths(List<Token> tokens, List<Piece> pieces) {
        int[] depths = new int[pieces.size()];
        int depth = 0;
        int closing = -1;
        for (int i = 0; i < depths.length; i++) {
            Piece piece = pieces.get(i);
            boolean mark = piece.kind() == Piece.Kind.MARK;
            if (mark && (piece.is("(") || piece.is("（") || piece.is("["))) {
                depth++;
            }
            if (depth == 0 && closing < 0 && isDash(tokens, pieces, i)) {
                closing = nextDash(tokens, pieces, i + 1);
            }
            depths[i] = depth + (i < closing ? 1 : 0);
            closing = i >= closing ? -1 : closing;
            if (mark && depth > 0 && (piece.is(")") || piece.is("）") || piece.is("]"))) {
                depth--;
            }
        }
        return depths;
    }

    /** A dash with blanks around it; that of a dateline opens no insertion. */
    private static boolean isDash(List<Token> tokens, List<Piece> pieces, int at) {
        Piece piece = pieces.get(at);
        boolean mark = piece.kind() == Piece.Kind.MARK;
        if (mark && piece.is("—")) {
            return true;
        }
        boolean apart =
                mark
                        && piece.is("-")
                        && at > 1
                        && !tokens.get(piece.from()).glued()
                        && piece.to() < tokens.size()
                        && !tokens.get(piece.to()).glued();
        Piece before = apart ? pieces.get(at - 1) : piece;
        boolean dateline = at < 9 && (before.kind() == Piece.Kind.PERIOD || before.is(")"));
        return apart && !dateline;
    }

    /** The dash that closes an insertion, -1 if none does. */
    private static int nextDash(List<Token> tokens, List<Piece> pieces, int from) {
        for (int i = from; i < Math.min(pieces.size(), from + 30); i++) {
            if (isDash(tokens, pieces, i)) {
                return i;
            }
        }
        return -1;
    }
}
