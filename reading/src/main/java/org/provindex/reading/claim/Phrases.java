package org.provindex.reading.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.text.Piece;

/**
 * Finds the noun phrases around a quantity, in the text's own words without area, period and value.
 */
final class Phrases {
    private static final int LONGEST = 14;
    private static final int FARTHEST_SUBJECT = 34;

    private static final Set<String> REPORTING =
            Set.of(
                    "show",
                    "shows",
                    "showed",
                    "said",
                    "says",
                    "say",
                    "reported",
                    "reports",
                    "revealed",
                    "reveals",
                    "indicate",
                    "indicates",
                    "indicated",
                    "according",
                    "estimates",
                    "announced");

    private static final Set<String> INSERTIONS =
            Set.of(
                    "according",
                    "excluding",
                    "including",
                    "measured",
                    "calculated",
                    "based",
                    "adjusted");

    private static final Set<String> ENDS =
            Set.of("of", ":", "：", "at", "to", "by", "in", "for", "+", "=");

    private final Parse parse;

    Phrases(Parse parse) {
        this.parse = parse;
    }

    /**
     * A noun phrase and the pieces it covers.
     *
     * @param words lower case
     * @param from first piece
     * @param to behind the last piece
     */
    record Found(String words, int from, int to) {}

    /** What a share is of or has: {@code software} of {@code software share of gdp}. */
    static String whole(String phrase) {
        int share = phrase.indexOf("share of ");
        return share < 0
                ? phrase
                : share == 0
                        ? phrase.substring("share of ".length())
                        : phrase.substring(0, share).strip();
    }

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
            if (isQuote(piece)) {
                i++;
                continue;
            }
            if (parse.isNominal(i)) {
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
        List<String> words = new ArrayList<>();
        int i = end - 1;
        int from = end;
        if (parse.word(i).equals("prices")
                && Set.of("constant", "comparable", "current").contains(parse.word(i - 1))) {
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
            boolean attribute = parse.isVerb(i) && !words.isEmpty() && isAttribute(i);
            if (parse.isNominal(i) || attribute) {
                words.add(parse.textOf(i));
                from = i;
                i--;
            } else if (Lexicon.isLink(piece) && !words.isEmpty() && isLinkBack(i)) {
                words.add(piece.word());
                i--;
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

    /**
     * A participle inside a noun phrase: {@code above designated size}, {@code optical cable laid
     * lines}.
     */
    private boolean isAttribute(int at) {
        String word = parse.word(at);
        return word.endsWith("ed")
                && parse.isIn(at + 1)
                && parse.isNominal(at + 1)
                && parse.isIn(at - 1)
                && (Lexicon.isArticle(parse.pieces().get(at - 1))
                        || Lexicon.isLink(parse.pieces().get(at - 1)));
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
        return before != null
                && (parse.isNominal(at - 1)
                        || before.kind() == Piece.Kind.AREA
                        || isQuote(before)
                        || parse.depths()[at - 1] > parse.depths()[at]
                        || before.is(")"));
    }

    /** A comma in {@code cloud computing, big data and the Internet of Things}. */
    private boolean isEnumeration(int at) {
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

    /**
     * The subject of the clause that a quantity stands in: the noun phrase before the verb, or
     * before {@code of}.
     *
     * @param at piece of the quantity
     */
    Optional<Found> subject(int at) {
        int i = at - 1;
        boolean verb = false;
        while (parse.isIn(i) && at - i <= FARTHEST_SUBJECT) {
            Piece piece = parse.pieces().get(i);
            int opened = piece.isComma() ? parenthesisFrom(i) : -1;
            boolean skip =
                    opened >= 0
                            || piece.kind() == Piece.Kind.PERIOD
                            || piece.kind() == Piece.Kind.AREA
                            || parse.isVerb(i)
                            || Lexicon.isAdverb(piece)
                            || Lexicon.isArticle(piece)
                            || piece.is(":") && at - i <= 2
                            || Lexicon.isFunctionWord(piece) && !isClauseStart(piece)
                            || parse.depths()[i] > parse.depths()[at]
                            || isQuote(piece)
                            || Lexicon.isLink(piece);
            if (piece.kind() == Piece.Kind.QUANTITY && parse.depths()[i] <= parse.depths()[at]
                    || piece.isComma() && !skip
                    || piece.endsClause() && !skip
                    || isClauseStart(piece)) {
                return Optional.empty();
            }
            if (parse.depths()[i] > parse.depths()[at]) {
                i--;
                continue;
            }
            if (opened >= 0) {
                i = opened - 1;
                continue;
            }
            verb |= parse.isVerb(i);
            if (REPORTING.contains(piece.word())) {
                return Optional.empty();
            }
            if (parse.isNominal(i) && (verb || i == at - 1 || isEnd(i + 1, at))) {
                Optional<Found> found = before(i + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
            i--;
        }
        return Optional.empty();
    }

    /** Whether a piece, or the one behind the brackets there, ends a noun phrase. */
    private boolean isEnd(int next, int at) {
        int i = next;
        while (i < at
                && (parse.depths()[i] > parse.depths()[at]
                        || parse.word(i).equals(")")
                        || parse.word(i).equals("）")
                        || parse.word(i).equals("(")
                        || parse.word(i).equals("（"))) {
            i++;
        }
        return i >= at || parse.isPeriod(i) || ENDS.contains(parse.word(i));
    }

    /** The noun phrase before the first verb of the clause that ends at a piece. */
    Optional<Found> clauseSubject(int end) {
        int start = end;
        while (start > 0
                && !parse.pieces().get(start - 1).endsClause()
                && !(parse.pieces().get(start - 1).isComma() && !isEnumeration(start - 1))
                && end - start < 40) {
            start--;
        }
        for (int i = start; i < end; i++) {
            if (parse.isQuantity(i)) {
                return Optional.empty();
            }
            if (parse.isVerb(i) && i > start) {
                int last = i;
                while (last > start
                        && (Lexicon.isAdverb(parse.pieces().get(last - 1))
                                || Lexicon.isFunctionWord(parse.pieces().get(last - 1))
                                || parse.isPeriod(last - 1))) {
                    last--;
                }
                return before(last);
            }
        }
        return Optional.empty();
    }

    private static boolean isClauseStart(Piece piece) {
        return piece.isWord()
                && (piece.is("while")
                        || piece.is("whereas")
                        || piece.is("but")
                        || piece.is("which")
                        || piece.is("who")
                        || piece.is("because"));
    }

    /**
     * Where an insertion such as {@code , according to the bureau,} begins that a comma closes, -1
     * if it closes none.
     */
    private int parenthesisFrom(int at) {
        for (int i = at - 1; i >= Math.max(0, at - 9); i--) {
            Piece piece = parse.pieces().get(i);
            if (piece.isComma()) {
                String opener = parse.word(i + 1);
                return INSERTIONS.contains(opener) || opener.equals("by") && at - i < 4 ? i : -1;
            }
            if (piece.kind() == Piece.Kind.QUANTITY || piece.endsClause()) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isQuote(Piece piece) {
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
