package org.provindex.reading.quantity;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.WordTable;
import org.provindex.reading.text.Words;

/** Multiples in one word: {@code doubled}, {@code twice}, {@code fivefold}. */
final class Multiples {
    private static final Map<String, BigDecimal> MULTIPLES = multiples();

    private Multiples() {}

    /** Whether a word may be a multiple. */
    static boolean begins(String word) {
        return MULTIPLES.containsKey(word);
    }

    /** The multiple that a token is. */
    static Optional<BigDecimal> at(List<Token> tokens, int at, BitSet taken) {
        return Optional.ofNullable(MULTIPLES.get(tokens.get(at).word()))
                .filter(multiple -> isMultiple(tokens, at, taken));
    }

    /**
     * A verb such as {@code doubled} always; {@code twice}, {@code double} only with what they are
     * a multiple of.
     */
    private static boolean isMultiple(List<Token> tokens, int at, BitSet taken) {
        Token token = tokens.get(at);
        if (token.word().endsWith("ed") && !(at > 0 && tokens.get(at - 1).is("-"))) {
            return true;
        }
        if (at + 2 < tokens.size()
                && tokens.get(at + 1).is("as")
                && Words.isAny(tokens.get(at + 2).word(), "fast", "quickly", "often")) {
            return false;
        }
        boolean fold = token.word().endsWith("fold");
        boolean last = at + 1 >= tokens.size() || tokens.get(at + 1).kind() == Token.Kind.MARK;
        boolean to =
                at > 0
                        && Words.isAny(
                                tokens.get(at - 1).word(),
                                "to",
                                "will",
                                "should",
                                "shall",
                                "would",
                                "must",
                                "can",
                                "could");
        return fold
                || last
                || taken.get(at + 1)
                || isOfSomething(tokens, at)
                || to && token.is("double");
    }

    private static boolean isOfSomething(List<Token> tokens, int at) {
        return at + 1 < tokens.size()
                && Words.isAny(
                        tokens.get(at + 1).word(),
                        "in",
                        "from",
                        "by",
                        "over",
                        "compared",
                        "within",
                        "the",
                        "what",
                        "that",
                        "as",
                        "its",
                        "their",
                        "our",
                        "of",
                        "those");
    }

    private static Map<String, BigDecimal> multiples() {
        Map<String, BigDecimal> values = new HashMap<>();
        WordTable.byKey("quantity/multiples")
                .forEach(
                        (value, words) ->
                                words.forEach(word -> values.put(word, new BigDecimal(value))));
        return values;
    }
}
