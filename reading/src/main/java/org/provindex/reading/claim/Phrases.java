package org.provindex.reading.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.quantity.Bound;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.Words;

/**
 * Finds the noun phrases around a quantity, in the text's own words without area, period and value.
 */
final class Phrases {
    private static final int LONGEST = 14;

    private final Parse parse;
    private final ClauseSubjects clauses;
    private final Participles participles;

    Phrases(Parse parse) {
        this.parse = parse;
        this.participles = new Participles(parse);
        this.clauses = new ClauseSubjects(parse, this);
    }

    /**
     * A noun phrase and the pieces it covers.
     *
     * @param words lower case
     * @param from first piece
     * @param to behind the last piece
     */
    record Found(String words, int from, int to) {}

    /** The noun phrase that begins at a piece: {@code 82,000 [5G base stations]}. */
    Optional<Found> at(int start) {
        List<String> words = new ArrayList<>();
        int i = start;
        int end = start;
        while (parse.isIn(i) && i - start < LONGEST) {
            Piece piece = parse.pieces().get(i);
            if (piece.kind() == Piece.Kind.AREA
                    || piece.kind() == Piece.Kind.QUANTITY && words.isEmpty()) {
                i++;
                continue;
            }
            boolean owner = words.isEmpty() && piece.is("'s") && parse.isArea(i - 1);
            if (isQuote(piece) || owner) {
                i++;
                continue;
            }
            boolean capita = piece.is("per") && parse.word(i + 1).equals("capita");
            if (parse.isNominal(i) || capita) {
                words.add(parse.textOf(i));
                end = ++i;
                continue;
            }
            boolean article =
                    Lexicon.isArticle(piece)
                            && (words.isEmpty() || Lexicon.isLink(parse.pieces().get(i - 1)));
            boolean link =
                    Lexicon.isLink(piece)
                            && !words.isEmpty()
                            && goesOn(i + 1)
                            && !piece.is("from")
                            && !piece.is("by");
            if (link) {
                words.add(piece.word());
                i++;
            } else if (article) {
                i++;
            } else {
                break;
            }
        }
        // "platforms serving 50,000 firms", "projects worth 3 billion yuan"
        boolean open =
                words.size() > 1
                        && words.get(words.size() - 1).matches("\\w{3,}ing|worth")
                        && (parse.isQuantity(i) || parse.isArea(i) || parse.word(i).equals("the"));
        if (open) {
            words.remove(words.size() - 1);
        }
        return found(words, start, end);
    }

    /** Whether a noun phrase follows a link. */
    private boolean goesOn(int at) {
        int i = at;
        while (parse.isIn(i)
                && (Lexicon.isArticle(parse.pieces().get(i)) || isQuote(parse.pieces().get(i)))) {
            i++;
        }
        return parse.isIn(i) && parse.isNominal(i);
    }

    /** The noun phrase that ends before a piece: {@code [online sales] of 160 billion yuan}. */
    Optional<Found> before(int end) {
        return before(end, false);
    }

    /**
     * The noun phrase that ends before a piece.
     *
     * @param told whether its verb stands behind it, so that a participle inside is none: {@code
     *     [the length of cables operated from Wenchang] is}
     */
    Optional<Found> before(int end, boolean told) {
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
        while (parse.isIn(i) && end - i <= LONGEST + 6) {
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
            if (isQuote(piece)) {
                i--;
                continue;
            }
            if (piece.is("as") && parse.word(i - 1).equals("such")) {
                words.clear();
                i -= 2;
                continue;
            }
            if (!words.isEmpty() && (isSmallCount(i) || isInnerBound(i))) {
                i--;
                continue;
            }
            boolean attribute =
                    parse.isVerb(i)
                            && !words.isEmpty()
                            && (participles.isAttribute(i) || told && participles.isParticiple(i));
            if (parse.isNominal(i) || attribute) {
                words.add(parse.textOf(i));
                from = i;
                i--;
            } else if (piece.is("of") && parse.word(i - 1).equals("short")) {
                break;
            } else if (Lexicon.isLink(piece)
                    && !words.isEmpty()
                    && (isLinkBack(i) || told && participles.isParticiple(i - 1))) {
                words.add(piece.word());
                i--;
            } else if (piece.is("that") && (parse.isNominal(i - 1) || parse.isVerb(i - 1))) {
                break;
            } else if (Lexicon.isArticle(piece)
                    || piece.isComma() && isEnumeration(i) && !words.isEmpty()) {
                if (piece.isComma()) {
                    words.add(",");
                }
                i--;
            } else {
                break;
            }
        }
        while (!words.isEmpty()
                && (words.get(words.size() - 1).equals(",")
                        || words.get(words.size() - 1).length() < 4
                                && isLinkWord(words.get(words.size() - 1)))) {
            words.remove(words.size() - 1);
        }
        Collections.reverse(words);
        return found(words, from, end);
    }

    /** {@code users of [the three] operators}: the count says nothing of its own. */
    boolean isSmallCount(int at) {
        return parse.isQuantity(at)
                && parse.quantity(at).form() == Quantity.Form.COUNT
                && parse.quantity(at).words()
                && !parse.quantity(at).scaled()
                && parse.isNominal(at + 1)
                && (parse.word(at - 1).equals("the") || parse.word(at - 1).equals("of"));
    }

    /** {@code users with an access rate of [1000 Mbps and above]}: part of a definition. */
    boolean isInnerBound(int at) {
        return parse.isQuantity(at)
                && Set.of(Quantity.Form.MEASURED, Quantity.Form.MONEY)
                        .contains(parse.quantity(at).form())
                && parse.quantity(at).bound() != Bound.EQ
                && Words.isAny(parse.word(at - 1), "of", "at", "above", "with");
    }

    private static boolean isLinkWord(String word) {
        return word.equals("of")
                || word.equals("in")
                || word.equals("for")
                || word.equals("to")
                || word.equals("and")
                || word.equals("'s")
                || word.equals("on")
                || word.equals("by")
                || word.equals("at")
                || word.equals("&")
                || word.equals("with")
                || word.equals("from")
                || word.equals("per")
                || word.equals("between");
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
                        || isQuote(before)
                        || parse.depths()[at - 1] > parse.depths()[at]
                        || before.is(")"));
    }

    /** A comma in {@code cloud computing, big data and the Internet of Things}. */
    boolean isEnumeration(int at) {
        for (int i = at + 1; i < Math.min(parse.size(), at + 9); i++) {
            Piece piece = parse.pieces().get(i);
            if (piece.is("and") || piece.is("or")) {
                return parse.isNominal(at - 1);
            }
            if (!parse.isNominal(i) && !piece.isComma() && !Lexicon.isArticle(piece)) {
                return false;
            }
        }
        return false;
    }

    /** The subject of the clause that a quantity stands in. */
    Optional<Found> subject(int at) {
        return clauses.subject(at);
    }

    /** The subject of the sentence up to a piece, whatever its verb has for an object. */
    Optional<Found> firstSubject(int end) {
        return clauses.firstSubject(0, end);
    }

    /** The noun phrase before the first verb of the clause that ends at a piece. */
    Optional<Found> clauseSubject(int end) {
        return clauses.clauseSubject(end);
    }

    static boolean isQuote(Piece piece) {
        return piece.kind() == Piece.Kind.MARK && "\"“”'‘’".contains(piece.word());
    }

    private static Optional<Found> found(List<String> words, int from, int to) {
        while (!words.isEmpty() && isLinkWord(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        while (!words.isEmpty() && (isLinkWord(words.get(0)) || words.get(0).equals(","))) {
            words.remove(0);
        }
        String phrase =
                String.join(" ", words)
                        .replace(" ,", ",")
                        .replace(" 's", "'s")
                        .toLowerCase(Locale.ROOT)
                        .replace('’', '\'')
                        .replaceAll("(?<=[\\u4e00-\\u9fff]) (?=[\\u4e00-\\u9fff])", "");
        return phrase.isBlank() ? Optional.empty() : Optional.of(new Found(phrase, from, to));
    }
}
