package org.provindex.reading.claim.sentence;

import java.math.BigDecimal;
import java.util.Set;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Words;

/** Tells by the words around them which words of a sentence are verbs. */
final class Verbs {
    static final Set<String> MODALS =
            Set.of("will", "shall", "would", "can", "could", "may", "might", "should", "must");

    private static final Set<String> BASE_VERBS =
            Set.of(
                    "use",
                    "need",
                    "sell",
                    "buy",
                    "make",
                    "join",
                    "own",
                    "run",
                    "hold",
                    "grow",
                    "teach",
                    "help",
                    "live",
                    "work",
                    "visit",
                    "host",
                    "supply",
                    "spend",
                    "store",
                    "earn",
                    "employ",
                    "serve",
                    "pay",
                    "learn",
                    "lie",
                    "depend",
                    "produce",
                    "process",
                    "cover",
                    "call",
                    "ask",
                    "follow",
                    "accumulate",
                    "reach",
                    "total",
                    "exceed",
                    "stand");

    /** Verbs in the infinitive that are nouns elsewhere. */
    private static final Set<String> CHANGES = Set.of("rise", "increase", "gain", "drop", "cut");

    /** Prepositions that an area is read with: {@code in Wuxi}. */
    private static final Set<String> BEFORE_AREAS =
            Set.of("in", "of", "at", "for", "from", "to", "by", "across");

    private final Parse parse;

    Verbs(Parse parse) {
        this.parse = parse;
    }

    /** Whether a piece is a verb: {@code added} is none in {@code added value}. */
    boolean isVerb(int piece) {
        if (!parse.pieces().get(piece).isWord()) {
            return false;
        }
        if (MODALS.contains(parse.word(piece - 1))
                && !Lexicon.isFunctionWord(parse.pieces().get(piece))
                && !Lexicon.isAdverb(parse.pieces().get(piece))) {
            return true;
        }
        // "the total amount of the digital economy"
        boolean amount =
                parse.word(piece).equals("amount")
                        && (parse.word(piece + 1).equals("of")
                                || Words.isAny(parse.word(piece - 1), "total", "the", "an"));
        if (amount) {
            return false;
        }
        // "limited to 5 days", "accumulated to 3 trillion"
        boolean limited =
                parse.word(piece).endsWith("ed")
                        && (parse.isQuantity(piece + 1)
                                || parse.word(piece + 1).equals("to")
                                        && parse.isQuantity(piece + 2));
        if (!Lexicon.isVerb(parse.pieces().get(piece)) && !limited) {
            return isVerbOfArea(piece);
        }
        // "5 leading enterprises"
        boolean adjective =
                parse.word(piece).endsWith("ing")
                        && (parse.isQuantity(piece - 1)
                                || parse.isIn(piece - 1)
                                        && Lexicon.isArticle(parse.pieces().get(piece - 1)))
                        && parse.isIn(piece + 1)
                        && Lexicon.isNominal(parse.pieces().get(piece + 1));
        if (adjective) {
            return false;
        }
        if (isPlural(piece)) {
            return false;
        }
        boolean participle =
                parse.word(piece).endsWith("ed")
                        || parse.word(piece).equals("built")
                        || parse.word(piece).equals("laid");
        if (!participle || !parse.isIn(piece + 1) && !parse.word(piece - 1).equals("value")) {
            return true;
        }
        // "added value", "a value added of 485 billion yuan"
        boolean value =
                parse.word(piece).equals("added")
                        && (parse.word(piece + 1).equals("value")
                                || parse.word(piece - 1).equals("value"));
        if (value) {
            return false;
        }
        boolean attribute =
                parse.isIn(piece - 1)
                        && (Lexicon.isArticle(parse.pieces().get(piece - 1))
                                || Lexicon.isLink(parse.pieces().get(piece - 1))
                                || parse.word(piece - 1).equals("newly")
                                || isCounted(piece - 1));
        return !(attribute
                && parse.pieces().get(piece + 1).isWord()
                && !Lexicon.isVerb(parse.pieces().get(piece + 1))
                && !Lexicon.isFunctionWord(parse.pieces().get(piece + 1))
                && !Lexicon.isAdverb(parse.pieces().get(piece + 1))
                && !Lexicon.isArticle(parse.pieces().get(piece + 1))
                && !Lexicon.isLink(parse.pieces().get(piece + 1)));
    }

    /**
     * {@code Hunan, for all its factories, halts at 31 percent}, {@code Wuxi counts 12 unicorns},
     * {@code the farms that use drones}: a word that can only be a verb where it stands.
     */
    private boolean isVerbOfArea(int piece) {
        String word = parse.word(piece);
        if (Words.isAny(parse.word(piece - 1), "that", "who", "which")) {
            return BASE_VERBS.contains(word);
        }
        // "Solar panels cover 345 square kilometers"
        boolean plural =
                parse.word(piece - 1).endsWith("s")
                        && !parse.word(piece - 1).endsWith("ss")
                        && Lexicon.isNominal(parse.pieces().get(piece - 1));
        if (plural && BASE_VERBS.contains(word) && !word.equals("work")) {
            return parse.isQuantity(piece + 1)
                    || Words.isAny(
                            parse.word(piece + 1),
                            "in",
                            "on",
                            "at",
                            "for",
                            "with",
                            "to",
                            "the",
                            "a",
                            "an",
                            "their",
                            "its");
        }
        // "the handling time has been cut by 74 percent"
        if (word.equals("cut") && isAuxiliary(piece - 1)) {
            return true;
        }
        // "They cut production costs", "users are to rise from 2 million"
        if (CHANGES.contains(word)) {
            return Words.isAny(parse.word(piece - 1), "they", "we", "it", "which", "who")
                    || parse.word(piece - 1).equals("to")
                            && parse.isVerb(piece - 2)
                            && (parse.isQuantity(piece + 1)
                                    || Words.isAny(parse.word(piece + 1), "from", "by", "to"));
        }
        // "Guangdong and Beijing head the index"
        if (word.equals("head")) {
            return parse.isArea(piece - 1) && parse.word(piece + 1).equals("the");
        }
        // "Tibet is thinking of 8 percent"
        if (word.endsWith("ing")) {
            return Words.isAny(parse.word(piece - 1), "is", "are", "was", "were", "been")
                    && !Lexicon.isNounInIng(parse.pieces().get(piece));
        }
        if (!word.endsWith("s") || word.endsWith("ss") || word.length() < 5) {
            return false;
        }
        if (isPredicate(piece)) {
            return true;
        }
        boolean area =
                parse.isArea(piece - 1)
                        && !BEFORE_AREAS.contains(
                                parse.tokens().get(parse.pieces().get(piece - 1).from()).word());
        if (parse.isQuantity(piece + 1)) {
            boolean counts = Words.isAny(word, "counts", "numbers");
            return area || counts && parse.isNominal(piece - 1);
        }
        boolean subject = area || parse.isIn(piece - 1) && parse.pieces().get(piece - 1).isComma();
        return subject
                && Words.isAny(parse.word(piece + 1), "at", "with")
                && parse.isQuantity(piece + 2);
    }

    /** {@code 29,000 digitalized production lines}. */
    private boolean isCounted(int at) {
        return parse.isQuantity(at)
                && parse.quantity(at).form() == Quantity.Form.COUNT
                && parse.isIn(at + 2)
                && Lexicon.isNominal(parse.pieces().get(at + 2));
    }

    /**
     * {@code The total amount steps over 1.3 trillion yuan}, {@code the share hovers at 30
     * percent}: behind a noun in the singular, before {@code over} or {@code at} and a value.
     */
    private boolean isPredicate(int piece) {
        boolean bound =
                parse.isQuantity(piece + 1)
                        && parse.pieces().get(piece + 1).from() < parse.quantity(piece + 1).core();
        boolean at =
                Words.isAny(parse.word(piece + 1), "at", "past", "beyond", "onto")
                        && parse.isQuantity(piece + 2);
        if (!bound && !at || parse.word(piece - 1).endsWith("s")) {
            return false;
        }
        int i = piece - 1;
        while (piece - i < 8
                && parse.isIn(i)
                && (Lexicon.isNominal(parse.pieces().get(i))
                        || parse.isArea(i)
                        || Words.isAny(parse.word(i), "of", "amount"))) {
            i--;
        }
        return i < piece - 1 && parse.isIn(i) && Lexicon.isArticle(parse.pieces().get(i));
    }

    private boolean isAuxiliary(int piece) {
        return Words.isAny(
                parse.word(piece), "been", "be", "was", "were", "is", "are", "has", "have", "had");
    }

    /**
     * {@code two blue books}: a count of several takes a plural noun, with which no verb in -s
     * agrees.
     */
    private boolean isPlural(int piece) {
        String word = parse.word(piece);
        if (!word.endsWith("s")
                || word.endsWith("ss")
                || word.length() < 4
                || Words.isAny(word, "was", "does", "this")) {
            return false;
        }
        int i = piece - 1;
        while (parse.isIn(i)
                && piece - i <= 3
                && parse.pieces().get(i).isWord()
                && !Lexicon.isVerb(parse.pieces().get(i))
                && !Lexicon.isFunctionWord(parse.pieces().get(i))
                && !Lexicon.isLink(parse.pieces().get(i))) {
            i--;
        }
        return parse.isQuantity(i)
                && i < piece
                && parse.quantity(i).form() == Quantity.Form.COUNT
                && parse.quantity(i).value().compareTo(BigDecimal.ONE) > 0
                && parse.quantity(i).value().stripTrailingZeros().scale() <= 0
                && (i == piece - 1 || !parse.word(piece - 1).endsWith("s"));
    }
}
