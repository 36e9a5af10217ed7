package org.provindex.reading.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.WordTable;

/** Numbers in digits and in words, ordinals and fractions. */
final class Numbers {
    private static final Map<String, BigDecimal> CARDINALS = values("quantity/cardinals");
    private static final Map<String, BigDecimal> ORDINALS = values("quantity/ordinals");
    private static final Set<String> COMPOUNDS =
            Set.of(
                    "highest",
                    "largest",
                    "best",
                    "lowest",
                    "longest",
                    "fastest",
                    "biggest",
                    "placed",
                    "ranked",
                    "strongest",
                    "most",
                    "densest",
                    "busiest");

    private static final Map<String, BigDecimal> FRACTIONS = values("quantity/fractions");
    private static final Set<String> FRACTION_BEGINNINGS =
            FRACTIONS.keySet().stream()
                    .map(phrase -> phrase.split(" ")[0])
                    .collect(Collectors.toSet());
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Numbers() {}

    /**
     * A number found at a token.
     *
     * @param value its value
     * @param length tokens it covers
     * @param words whether it is spelled out
     */
    record Found(BigDecimal value, int length, boolean words) {}

    /** Whether a number, ordinal or fraction in words can begin with a word. */
    static boolean begins(String word) {
        return CARDINALS.containsKey(word)
                || ORDINALS.containsKey(word)
                || FRACTION_BEGINNINGS.contains(word)
                || word.indexOf('-') > 0
                        && ORDINALS.containsKey(word.substring(0, word.indexOf('-')))
                || word.indexOf('-') > 0;
    }

    /** The number in digits or words that begins at a token. */
    static Optional<Found> at(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (token.kind() == Token.Kind.NUMBER) {
            return digits(token.word()).map(value -> new Found(value, 1, false));
        }
        if (token.kind() == Token.Kind.WORD) {
            return inWords(tokens, at);
        }
        return Optional.empty();
    }

    /** The ordinal that a token is: {@code 11th}, {@code first}. */
    static Optional<BigDecimal> ordinal(Token token) {
        if (token.kind() == Token.Kind.ORDINAL) {
            String word = token.word();
            return digits(word.substring(0, word.length() - 2));
        }
        return token.kind() == Token.Kind.WORD
                ? Optional.ofNullable(ORDINALS.get(token.word()))
                : Optional.empty();
    }

    /** The place in {@code third-highest}, {@code second-placed}. */
    static Optional<BigDecimal> compound(Token token) {
        int dash = token.word().indexOf('-');
        return token.kind() == Token.Kind.WORD
                        && dash > 0
                        && COMPOUNDS.contains(token.word().substring(dash + 1))
                ? Optional.ofNullable(ORDINALS.get(token.word().substring(0, dash)))
                : Optional.empty();
    }

    /** A fraction in percent, such as 25 for {@code a quarter}; the text's own words, no sum. */
    static Optional<Found> fraction(List<Token> tokens, int at) {
        Optional<Found> tenths = tenths(tokens, at);
        if (tenths.isPresent()) {
            return tenths;
        }
        Found best = null;
        for (int length = 1; length <= Math.min(3, tokens.size() - at); length++) {
            List<Token> words = tokens.subList(at, at + length);
            if (length == 1 && !FRACTION_BEGINNINGS.contains(words.get(0).word())) {
                return Optional.empty();
            }
            BigDecimal value =
                    FRACTIONS.get(words.stream().map(Token::word).collect(Collectors.joining(" ")));
            if (value != null) {
                best = new Found(value, length, true);
            }
        }
        return Optional.ofNullable(best);
    }

    /** {@code nine out of ten}, {@code six in ten}. */
    private static Optional<Found> tenths(List<Token> tokens, int at) {
        BigDecimal count = CARDINALS.get(tokens.get(at).word());
        if (count == null || at + 2 >= tokens.size()) {
            return Optional.empty();
        }
        int ten =
                tokens.get(at + 1).is("out") && tokens.get(at + 2).is("of")
                        ? at + 3
                        : tokens.get(at + 1).is("in") ? at + 2 : tokens.size();
        ten += ten < tokens.size() && tokens.get(ten).is("every") ? 1 : 0;
        BigDecimal whole = ten < tokens.size() ? CARDINALS.get(tokens.get(ten).word()) : null;
        boolean part = whole != null && whole.compareTo(count) > 0 && count.signum() > 0;
        return part
                ? Optional.of(
                        new Found(
                                count.multiply(HUNDRED).divide(whole, new MathContext(6)),
                                ten + 1 - at,
                                true))
                : Optional.empty();
    }

    private static Optional<BigDecimal> digits(String word) {
        if (word.length() > 24 || word.indexOf('.') != word.lastIndexOf('.')) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(word.replace(",", "")));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** {@code two hundred and fifty}; scales from thousand on are left to {@link Units}. */
    private static Optional<Found> inWords(List<Token> tokens, int at) {
        BigDecimal sum = BigDecimal.ZERO;
        int i = at;
        int parts = 0;
        while (i < tokens.size() && parts < 6) {
            String word = tokens.get(i).word();
            BigDecimal value = CARDINALS.get(word);
            if (value == null && word.indexOf('-') > 0) {
                value = hyphenated(word);
            }
            if (value != null) {
                boolean tensBefore = parts > 0 && sum.remainder(HUNDRED).signum() != 0;
                if (tensBefore
                        && (value.compareTo(BigDecimal.TEN) >= 0
                                || sum.remainder(BigDecimal.TEN).signum() != 0)) {
                    break;
                }
                sum = sum.add(value);
            } else if (word.equals("hundred") && parts > 0) {
                sum = sum.multiply(HUNDRED);
            } else if (word.equals("and")
                    && parts > 0
                    && tokens.get(i - 1).is("hundred")
                    && i + 1 < tokens.size()
                    && CARDINALS.containsKey(tokens.get(i + 1).word())) {
                i++;
                continue;
            } else {
                break;
            }
            parts++;
            i++;
        }
        boolean half =
                parts > 0
                        && i + 2 < tokens.size()
                        && tokens.get(i).is("and")
                        && tokens.get(i + 1).is("a")
                        && tokens.get(i + 2).is("half");
        if (half) {
            return Optional.of(new Found(sum.add(new BigDecimal("0.5")), i + 3 - at, true));
        }
        return parts == 0 ? Optional.empty() : Optional.of(new Found(sum, i - at, true));
    }

    /** {@code twenty-five}, {@code half-million}, {@code two-million}. */
    private static @Nullable BigDecimal hyphenated(String word) {
        int hyphen = word.indexOf('-');
        String first = word.substring(0, hyphen);
        String second = word.substring(hyphen + 1);
        BigDecimal number = first.equals("half") ? new BigDecimal("0.5") : CARDINALS.get(first);
        if (number == null) {
            return null;
        }
        BigDecimal ones = CARDINALS.get(second);
        if (ones != null && number.intValue() >= 20 && ones.intValue() < 10) {
            return number.add(ones);
        }
        return Units.scale(second).map(number::multiply).orElse(null);
    }

    private static Map<String, BigDecimal> values(String table) {
        Map<String, BigDecimal> values = new HashMap<>();
        WordTable.byKey(table)
                .forEach(
                        (value, words) ->
                                words.forEach(word -> values.put(word, new BigDecimal(value))));
        return values;
    }
}
