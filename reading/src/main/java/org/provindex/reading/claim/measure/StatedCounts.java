package org.provindex.reading.claim.measure;

import java.math.BigDecimal;
import java.util.Set;
import org.provindex.reading.claim.sentence.Lexicon;
import org.provindex.reading.claim.sentence.Parse;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/** Tells which counts state something: not {@code the two}, {@code a dozen of such things}. */
final class StatedCounts {
    private static final Set<String> VAGUE_NOUNS = WordTable.words("quantity/vague-nouns");

    private static final Set<String> PLACES = Set.of("seats", "places", "positions", "spots");

    /** Who takes part in a conference. */
    private static final Set<String> SPEAKING =
            Set.of(
                    "officials",
                    "leaders",
                    "experts",
                    "scholars",
                    "guests",
                    "spokesmen",
                    "spokespersons",
                    "spokespeople",
                    "journalists",
                    "reporters",
                    "directors",
                    "mayors",
                    "ministers",
                    "moderators");

    private static final Set<String> DEFINITE =
            Set.of(
                    "the", "these", "those", "its", "all", "both", "other", "their", "our", "first",
                    "last", "said", "above");
    private static final BigDecimal SMALL = BigDecimal.valueOf(12);

    /** From here on a number in words is exact: {@code ten of them}. */
    private static final BigDecimal SEVERAL = BigDecimal.TEN;

    /** Sets of so many are told as figures. */
    private static final BigDecimal FEW = BigDecimal.valueOf(200);

    private static final BigDecimal LARGE = BigDecimal.valueOf(10_000);

    private final Parse parse;

    StatedCounts(Parse parse) {
        this.parse = parse;
    }

    boolean isStated(int at, Quantity quantity) {
        Piece next = parse.isIn(at + 1) ? parse.pieces().get(at + 1) : null;
        String before = parse.word(at - 1);
        boolean small = quantity.value().compareTo(SMALL) <= 0;
        if (quantity.words() && quantity.value().compareTo(BigDecimal.ONE) <= 0
                || quantity.value().signum() == 0) {
            return false;
        }
        if (!quantity.scaled()
                && quantity.value().compareTo(BigDecimal.ONE) == 0
                && quantity.words()) {
            return false;
        }
        // "fills 13 places on the list"
        boolean places =
                PLACES.contains(parse.word(at + 1))
                        && Words.isAny(parse.word(at + 2), "on", "in", "among")
                        && Words.isAny(before, "fills", "filled", "takes", "took", "holds");
        if (places || isElliptic(at) || isOutOf(at) || isMore(at)) {
            return true;
        }
        // "a year or two ago"
        if (isOneOf(at, quantity) || small && parse.word(at + 1).equals("ago")) {
            return false;
        }
        boolean definite = DEFINITE.contains(before) || before.equals("'s");
        boolean allOf = before.equals("its") && parse.word(at - 2).equals("of");
        if (definite
                && !(allOf && parse.word(at - 3).equals("all"))
                && quantity.value().stripTrailingZeros().scale() <= 0
                && !isDefined(at)
                && !quantity.scaled()
                && quantity.value().compareTo(BigDecimal.valueOf(400)) < 0) {
            return false;
        }
        boolean title =
                parse.sentence().kind() == org.provindex.reading.text.Sentence.Kind.HEADING
                        && quantity.words()
                        && small;
        if (title) {
            return false;
        }
        if (next == null) {
            return !quantity.words();
        }
        boolean whole =
                quantity.words()
                        && small
                        && before.equals("of")
                        && parse.isNominal(at - 2)
                        && !Words.isAny(
                                parse.word(at - 2), "total", "number", "sum", "some", "fleet");
        boolean different =
                whole || quantity.words() && small && Words.isAny(next.word(), "different", "such");
        // "We have invited three officials"
        different |= quantity.words() && small && SPEAKING.contains(head(at));
        // "130,000 indoor cells" are counted, "12 cells" are not
        boolean vague =
                quantity.value().compareTo(LARGE) < 0
                        && (VAGUE_NOUNS.contains(next.word())
                                || VAGUE_NOUNS.contains(head(at)) && !isOfTraffic(at, quantity));
        if (different || vague) {
            return false;
        }
        boolean better =
                Relevance.has(parse, at, Set.of("bigger", "better", "larger", "higher"))
                        && Words.isAny(next.word(), "provinces", "cities", "regions", "province");
        if (better && quantity.words()) {
            return false;
        }
        boolean parts =
                next.is("of")
                        && Relevance.has(
                                parse,
                                at,
                                Set.of(
                                        "cities",
                                        "counties",
                                        "provinces",
                                        "districts",
                                        "towns",
                                        "enterprises",
                                        "companies",
                                        "indicators"));
        // "open five more e-commerce parks"
        boolean more =
                next.is("more")
                        && at > 0
                        && parse.pieces().get(at - 1).isWord()
                        && !Lexicon.isLink(parse.pieces().get(at - 1));
        // "Eleven very large data centers"
        int noun = more || Lexicon.isAdverb(next) ? at + 2 : at + 1;
        // "Six Fujian cities"
        noun += parse.isArea(noun) && parse.isNominal(noun + 1) ? 1 : 0;
        // "Twelve of them have sales", "eleven of our universities set up courses"
        boolean ofThem =
                next.is("of")
                        && Words.isAny(parse.word(at + 2), "them", "our", "its", "these", "the")
                        && quantity.value().compareTo(SEVERAL) >= 0;
        return parts
                || ofThem
                || isOfNumbered(at)
                || !(quantity.words() && small && !parse.isNominal(noun));
    }

    /**
     * {@code one of ten clusters}, {@code one of only 16 pilot cities}: of what set an area or
     * thing is a member, which tells nothing of the area.
     */
    private boolean isOneOf(int at, Quantity quantity) {
        int of = Words.isAny(parse.word(at - 1), "only", "just", "the") ? at - 2 : at - 1;
        return of > 0
                && parse.word(of).equals("of")
                && parse.textOf(of - 1).equalsIgnoreCase("one")
                && quantity.value().compareTo(FEW) < 0;
    }

    /**
     * {@code six of the first ten seats}, {@code eight of the 30 leading zones}, {@code nine of
     * Anhui's 16 cities}.
     */
    private boolean isOfNumbered(int at) {
        boolean owned = parse.isArea(at + 2) && parse.word(at + 3).equals("'s");
        boolean of =
                parse.word(at + 1).equals("of")
                        && (owned || Words.isAny(parse.word(at + 2), "the", "its", "our"));
        for (int i = at + 4; of && i >= at + 3; i--) {
            if (parse.isQuantity(i)) {
                if (PLACES.contains(parse.word(i + 1))) {
                    return true;
                }
                return parse.isNominal(i + 1)
                        && !VAGUE_NOUNS.contains(parse.word(i + 1))
                        && !VAGUE_NOUNS.contains(head(i));
            }
        }
        return false;
    }

    /** {@code Shaanxi has only three, and Shanxi two}: the noun is left out. */
    private boolean isElliptic(int at) {
        boolean ends =
                !parse.isIn(at + 1)
                        || parse.pieces().get(at + 1).isComma()
                        || parse.pieces().get(at + 1).endsClause();
        String before = parse.word(at - 1);
        boolean only = before.equals("only") || before.equals("just");
        int verb = only ? at - 2 : at - 1;
        boolean has = Words.isAny(parse.word(verb), "has", "have", "had", "counts", "got");
        // "Kunming's share is 61 percent, Yuxi's 14"
        boolean owned = before.equals("'s") && parse.isArea(at - 2) && !parse.quantity(at).words();
        boolean each = parse.word(at + 1).equals("each") && before.equals("with");
        return ends && (has && parse.isArea(verb - 1) || parse.isArea(at - 1) || owned)
                || each && parse.isArea(at - 2);
    }

    /** {@code five more than a year ago}, {@code six more data labs}. */
    private boolean isMore(int at) {
        boolean than =
                Words.isAny(parse.word(at + 1), "more", "fewer")
                        && (parse.isPeriod(at + 2)
                                || parse.word(at + 2).equals("than")
                                        && (parse.isPeriod(at + 3) || parse.isPeriod(at + 4)));
        boolean things =
                parse.word(at + 1).equals("more")
                        && parse.isNominal(at + 2)
                        && !VAGUE_NOUNS.contains(parse.word(at + 2))
                        && !VAGUE_NOUNS.contains(head(at + 1));
        // "eight more were in preparation"
        boolean were =
                parse.word(at + 1).equals("more")
                        && Words.isAny(parse.word(at + 2), "are", "were", "will", "have");
        return than || things || were;
    }

    /** {@code 16 international cargo routes}, {@code 120 smart production lines}. */
    private boolean isOfTraffic(int at, Quantity quantity) {
        return !quantity.words() && Words.isAny(head(at), "lines", "routes")
                || !quantity.words()
                        && head(at).equals("sectors")
                        && quantity.value().compareTo(SMALL) > 0;
    }

    /** {@code Of the ten strongest counties, four lie in Jiangsu}. */
    private boolean isOutOf(int at) {
        boolean of = Words.isAny(parse.word(0), "of", "among") && at > 2;
        // ", six are in Zhejiang and five in Guangdong"
        boolean further =
                parse.word(at - 1).equals("and")
                        && parse.word(at + 1).equals("in")
                        && parse.isArea(at + 2);
        return of && (parse.pieces().get(at - 1).isComma() && parse.isVerb(at + 1) || further);
    }

    /** The last word of the noun phrase behind a number. */
    private String head(int at) {
        String head = "";
        for (int i = at + 1;
                parse.isIn(i) && i < at + 8 && Lexicon.isNominal(parse.pieces().get(i));
                i++) {
            head = parse.word(i);
        }
        return head;
    }

    /**
     * {@code the 24 provinces that have issued policies}: the number is told here for the first
     * time.
     */
    private boolean isDefined(int at) {
        if (parse.word(at - 2).equals("of") && at < 4) {
            return false;
        }
        for (int i = at + 1; parse.isIn(i) && i < at + 7; i++) {
            boolean relative =
                    !parse.word(i - 1).equals("of") && !parse.pieces().get(i - 1).isComma();
            if (relative
                    && Words.isAny(parse.word(i), "that", "who", "which", "mark", "threshold")) {
                return true;
            }
        }
        return false;
    }
}
