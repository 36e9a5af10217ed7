package org.provindex.reading.claim.period;

import java.util.Set;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.period.PeriodMention.Role;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.Words;

/** Finds the time attached to a value behind it: {@code 1.2 trillion yuan in 2021}. */
final class AttachedTime {
    private static final Set<String> RELATIVE =
            Set.of("what", "which", "who", "when", "where", "whose", "because", "as");

    private final Parse parse;

    AttachedTime(Parse parse) {
        this.parse = parse;
    }

    /** The piece of the time behind the quantity in its own clause; -1 for none. */
    int behind(int at) {
        if (!parse.hasPeriodBehind(at)) {
            return -1;
        }
        // "12 EFLOPS (2024), 25 EFLOPS (2027)"
        boolean labelled =
                parse.word(at + 1).equals("(")
                        && parse.isPeriod(at + 2)
                        && parse.period(at + 2).period().isPresent()
                        && parse.word(at + 3).equals(")");
        if (labelled) {
            return at + 2;
        }
        // "26.2% of GDP (2021)"
        for (int i = at + 1; parse.isIn(i + 2) && i < at + 7; i++) {
            if (parse.word(i).equals("(")
                    && parse.isPeriod(i + 1)
                    && parse.period(i + 1).period().isPresent()
                    && parse.word(i + 2).equals(")")) {
                return i + 1;
            }
            if (parse.isQuantity(i) || parse.pieces().get(i).isComma() || parse.isVerb(i)) {
                break;
            }
        }
        // "has grown fivefold, from 140 billion yuan in 2012 to 700 billion yuan in 2021"
        int from = parse.isIn(at + 1) && parse.pieces().get(at + 1).isComma() ? at + 2 : at + 1;
        boolean fromTo =
                parse.word(from).equals("from")
                        && parse.isQuantity(from + 1)
                        && parse.isPeriod(from + 2)
                        && parse.word(from + 3).equals("to")
                        && parse.isQuantity(from + 4);
        if (fromTo) {
            return behind(from + 4);
        }
        // "climbed 41 percent to 5.2 billion yuan last year"
        boolean risen =
                parse.word(at + 1).equals("to")
                        && parse.isQuantity(at + 2)
                        && !Words.isAny("from", parse.word(at - 1), parse.word(at - 2));
        if (risen) {
            return behind(at + 2);
        }
        for (int i = at + 1; parse.isIn(i); i++) {
            Piece piece = parse.pieces().get(i);
            boolean bracket = parse.depths()[i] > parse.depths()[at];
            // "to rise to 70,000 from the present 9,600": of the next value
            boolean next =
                    parse.isPeriod(i)
                            && parse.period(i).role() == Role.NOW
                            && parse.word(i - 1).equals("the")
                            && parse.isQuantity(i + 1);
            if (next) {
                return -1;
            }
            if (piece.kind() == Piece.Kind.PERIOD && !bracket) {
                if (parse.period(i).dates() && !startsNextClause(i) && !isOfNext(i)) {
                    return i;
                }
                continue;
            }
            // "about 40 percent, or 1.44 trillion yuan, in 2020"
            boolean apposed =
                    piece.isComma()
                            && parse.word(i + 1).equals("or")
                            && parse.isQuantity(i + 2)
                            && parse.isIn(i + 3)
                            && parse.pieces().get(i + 3).isComma()
                            && parse.isPeriod(i + 4);
            if (apposed) {
                return i + 4;
            }
            // "1.2 trillion yuan, the figure for 2022"
            boolean figure =
                    piece.isComma()
                            && parse.word(i + 1).equals("the")
                            && Words.isAny(
                                    parse.word(i + 2), "figure", "number", "level", "sum", "value")
                            && parse.isPeriod(i + 3);
            if (figure) {
                return i + 3;
            }
            boolean per = parse.word(i - 1).equals("per") || parse.word(i - 1).equals("every");
            if (piece.kind() == Piece.Kind.QUANTITY && !bracket && !per
                    || piece.endsClause()
                    || piece.isComma() && !parse.isPeriod(i + 1)) {
                return -1;
            }
            // "14,000 of which were put up in the first half"
            boolean ofWhich = piece.is("which") && i == at + 2 && parse.word(i - 1).equals("of");
            // "should be twelve times as large at the end of the program"
            boolean asLarge = piece.is("as") && i == at + 1 && parse.isIn(i + 1);
            if (RELATIVE.contains(piece.word()) && !ofWhich && !asLarge) {
                return -1;
            }
            boolean and = piece.is("and") || piece.is("while") || piece.is("but");
            if (and && hasVerbBeforeQuantity(i + 1)) {
                return -1;
            }
        }
        return -1;
    }

    /** {@code to 70,000 from the present 9,600}: of the value that follows alone. */
    boolean isOfNext(int time) {
        return parse.period(time).role() == Role.NOW
                && parse.isQuantity(time + 1)
                && parse.word(time - 1).equals("the");
    }

    /** {@code 5 billion, and in 2021 it reached 8}: the time belongs to what follows. */
    boolean startsNextClause(int at) {
        boolean afterComma =
                at > 0
                        && (parse.pieces().get(at - 1).isComma()
                                || parse.word(at - 1).equals("and")
                                || parse.word(at - 1).equals("while")
                                || parse.word(at - 1).equals("but"));
        boolean figure = parse.textOf(at).matches("the (figure|number|level|value|sum) .*");
        if (!afterComma || figure) {
            return false;
        }
        for (int i = at + 1; parse.isIn(i); i++) {
            Piece piece = parse.pieces().get(i);
            if (piece.endsClause()) {
                return false;
            }
            if (piece.kind() == Piece.Kind.QUANTITY) {
                return true;
            }
        }
        return false;
    }

    private boolean hasVerbBeforeQuantity(int at) {
        for (int i = at; parse.isIn(i); i++) {
            Piece piece = parse.pieces().get(i);
            if (piece.kind() == Piece.Kind.QUANTITY) {
                return true;
            }
            if (piece.endsClause() || piece.isComma()) {
                return false;
            }
        }
        return false;
    }
}
