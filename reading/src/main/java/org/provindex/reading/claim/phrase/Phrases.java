package org.provindex.reading.claim.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.quantity.Bound;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.Words;

/**
 * Finds the noun phrases around a quantity, in the text's own words without area, period and value.
 */
public final class Phrases {
    private static final int LONGEST = 14;

    /** What places are that have a name. */
    private static final Set<String> PLACES =
            Set.of("area", "bay", "zone", "park", "valley", "district", "island", "town", "lake");

    private final Parse parse;
    private final ClauseSubjects clauses;
    private final PhraseBack back;

    public Phrases(Parse parse) {
        this.parse = parse;
        this.back = new PhraseBack(parse, this);
        this.clauses = new ClauseSubjects(parse, this);
    }

    /**
     * A noun phrase and the pieces it covers.
     *
     * @param words lower case
     * @param from first piece
     * @param to behind the last piece
     */
    public record Found(String words, int from, int to) {}

    /** The noun phrase that begins at a piece: {@code 82,000 [5G base stations]}. */
    public Optional<Found> at(int start) {
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
            boolean owner =
                    piece.is("'s")
                            && parse.isArea(i - 1)
                            && (words.isEmpty() || isLinkWord(words.get(words.size() - 1)));
            // "eleven very large data centers"
            boolean degree = words.isEmpty() && Words.isAny(piece.word(), "very", "fully", "newly");
            if (isQuote(piece) || owner || degree) {
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
                            && !(piece.is("and") && Words.isAny(parse.word(i + 1), "a", "an"))
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
        // "the output of Guangxi's core industries"
        if (parse.isArea(i) && parse.word(i + 1).equals("'s")) {
            i += 2;
        }
        return parse.isIn(i) && parse.isNominal(i);
    }

    /** The noun phrase that ends before a piece: {@code [online sales] of 160 billion yuan}. */
    public Optional<Found> before(int end) {
        return before(end, false);
    }

    /**
     * The noun phrase that ends before a piece.
     *
     * @param told whether its verb stands behind it, so that a participle inside is none: {@code
     *     [the length of cables operated from Wenchang] is}
     */
    public Optional<Found> before(int end, boolean told) {
        return back.before(end, told);
    }

    /** {@code Wang Li}, {@code Taihu Bay}: who acts, or where, and no indicator. */
    boolean isName(Found found) {
        for (int i = found.from(); i < found.to(); i++) {
            boolean acronym = parse.textOf(i).equals(parse.textOf(i).toUpperCase(Locale.ROOT));
            if (!parse.isCapital(i) || acronym) {
                return false;
            }
        }
        boolean first = found.from() == 0 && found.to() == 1;
        return !first && !RankWording.isIndex(found.words());
    }

    /** {@code Xiong'an New Area}, {@code Taihu Bay}: a place that is in no list of areas. */
    boolean isPlace(Found found) {
        return isName(found)
                && PLACES.contains(found.words().substring(found.words().lastIndexOf(' ') + 1));
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
    public Optional<Found> subject(int at) {
        return clauses.subject(at);
    }

    /** The subject of the sentence up to a piece, whatever its verb has for an object. */
    public Optional<Found> firstSubject(int end) {
        return clauses.firstSubject(0, end);
    }

    /** The noun phrase before the first verb of the clause that ends at a piece. */
    Optional<Found> clauseSubject(int end) {
        return clauses.clauseSubject(end);
    }

    static boolean isQuote(Piece piece) {
        return piece.kind() == Piece.Kind.MARK && "\"“”'‘’".contains(piece.word());
    }

    private static boolean isPerCapita(List<String> words) {
        return words.get(0).equals("per") && words.size() > 2 && words.get(1).equals("capita");
    }

    static Optional<Found> found(List<String> words, int from, int to) {
        while (!words.isEmpty() && isLinkWord(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        while (!words.isEmpty()
                && (isLinkWord(words.get(0)) || words.get(0).equals(","))
                && !isPerCapita(words)) {
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
