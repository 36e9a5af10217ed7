package org.provindex.reading.claim.phrase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.claim.sentence.Participles;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.Words;

/** Reads a noun phrase from its last word back to where it begins. */
final class PhraseBack {
    private static final int LONGEST = 20;

    private final Parse parse;
    private final Phrases phrases;
    private final Participles participles;

    PhraseBack(Parse parse, Phrases phrases) {
        this.parse = parse;
        this.phrases = phrases;
        this.participles = new Participles(parse);
    }

    /**
     * The noun phrase that ends before a piece.
     *
     * @param told whether its verb stands behind it, so that a participle inside is none: {@code
     *     [the length of cables operated from Wenchang] is}
     */
    Optional<Phrases.Found> before(int end, boolean told) {
        List<String> words = new ArrayList<>();
        int i = end - 1;
        int from = end;
        if (parse.word(i).equals("prices")
                && Words.isAny(parse.word(i - 1), "constant", "comparable", "current")) {
            i -= 2;
            while (parse.isIn(i)
                    && (parse.isPeriod(i)
                            || parse.word(i).equals("'s")
                            || Lexicon.isLink(parse.pieces().get(i)))) {
                i--;
            }
        }
        int depth = end > 0 && end <= parse.size() ? parse.depths()[end - 1] : 0;
        while (parse.isIn(i) && end - i <= LONGEST) {
            Piece piece = parse.pieces().get(i);
            if (parse.depths()[i] > depth) {
                i--;
                continue;
            }
            if (piece.kind() == Piece.Kind.AREA) {
                if (!words.isEmpty() && words.get(words.size() - 1).equals("'s")) {
                    words.remove(words.size() - 1);
                }
                from = i;
                i--;
                continue;
            }
            if (Phrases.isQuote(piece)) {
                i--;
                continue;
            }
            // "the six provinces as a group contribute"
            boolean asOne =
                    words.isEmpty()
                            && Words.isAny(piece.word(), "group", "whole", "bloc")
                            && parse.word(i - 1).equals("a")
                            && parse.word(i - 2).equals("as");
            if (asOne) {
                i -= 3;
                continue;
            }
            if (piece.is("as") && parse.word(i - 1).equals("such")) {
                words.clear();
                i -= 2;
                continue;
            }
            if (!words.isEmpty() && (phrases.isSmallCount(i) || phrases.isInnerBound(i))) {
                i--;
                continue;
            }
            boolean attribute =
                    parse.isVerb(i)
                            && !words.isEmpty()
                            && (participles.isAttribute(i) || told && participles.isParticiple(i));
            if (Words.isAny(piece.word(), "call", "term", "label", "dub") && isWhat(i)) {
                break;
            }
            // "software, Internet services, and telecommunications"
            boolean lastOfList =
                    piece.is("and")
                            && !words.isEmpty()
                            && parse.isIn(i - 1)
                            && parse.pieces().get(i - 1).isComma()
                            && isListed(i - 1);
            if (lastOfList) {
                words.add("and");
                i -= 2;
                continue;
            }
            if (parse.isNominal(i) || attribute) {
                words.add(parse.textOf(i));
                from = i;
                i--;
                if (piece.is("capita") && parse.word(i).equals("per")) {
                    words.add("per");
                    from = i;
                    i--;
                }
            } else if (piece.is("of") && parse.word(i - 1).equals("short")) {
                break;
            } else if (Lexicon.isLink(piece)
                    && (!words.isEmpty() || from < end)
                    && (isLinkBack(i) || told && participles.isParticiple(i - 1))) {
                words.add(piece.word());
                i--;
            } else if (piece.is("that") && (parse.isNominal(i - 1) || parse.isVerb(i - 1))) {
                break;
            } else if (Lexicon.isArticle(piece)
                    || piece.isComma() && phrases.isEnumeration(i) && !words.isEmpty()) {
                if (piece.isComma()) {
                    words.add(",");
                }
                i--;
            } else {
                break;
            }
        }
        Collections.reverse(words);
        return Phrases.found(words, from, end);
    }

    /** {@code what the authors call [industrial digitalization] made up}. */
    private boolean isWhat(int at) {
        for (int i = at - 1; i >= Math.max(0, at - 6); i--) {
            if (parse.word(i).equals("what")) {
                return true;
            }
        }
        return false;
    }

    /** Whether another comma stands before one, with nothing but nouns between. */
    private boolean isListed(int comma) {
        int i = comma - 1;
        while (comma - i < 8
                && parse.isIn(i)
                && (parse.isNominal(i)
                        || Lexicon.isLink(parse.pieces().get(i))
                        || Lexicon.isArticle(parse.pieces().get(i)))) {
            i--;
        }
        return i < comma - 1 && parse.isIn(i) && parse.pieces().get(i).isComma();
    }

    private boolean isLinkBack(int at) {
        Piece before = parse.isIn(at - 1) ? parse.pieces().get(at - 1) : null;
        boolean that =
                Words.isAny(parse.word(at - 1), "that", "those")
                        && parse.word(at - 2).equals("and");
        return before != null
                && (that
                        || parse.isNominal(at - 1)
                        || before.kind() == Piece.Kind.AREA
                        || Phrases.isQuote(before)
                        || parse.depths()[at - 1] > parse.depths()[at]
                        || before.is(")"));
    }
}
