package org.provindex.reading.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.provindex.reading.text.Token;

/** Places written in Chinese: {@code 第三}, {@code 第22}, {@code 前十}. */
final class ChineseNumbers {
    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumbers() {}

    /**
     * A place in a ranking.
     *
     * @param value the place
     * @param length tokens it covers
     * @param top whether it is a bound ({@code 前十})
     */
    record Found(BigDecimal value, int length, boolean top) {}

    /** The place that begins at a token. */
    static Optional<Found> place(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        boolean top = token.is("前");
        if (!top && !token.is("第") || at + 1 >= tokens.size()) {
            return Optional.empty();
        }
        Token next = tokens.get(at + 1);
        if (next.kind() == Token.Kind.NUMBER
                && next.word().length() <= 4
                && !next.word().contains(".")) {
            return isCounter(tokens, at + 2) && !top
                    ? Optional.empty()
                    : Optional.of(
                            new Found(
                                    new BigDecimal(next.word()), 2 + suffix(tokens, at + 2), top));
        }
        int i = at + 1;
        int value = 0;
        while (i < tokens.size() && i < at + 4) {
            String word = tokens.get(i).word();
            int digit = DIGITS.indexOf(word);
            if (word.equals("十")) {
                value = value == 0 ? 10 : value * 10;
            } else if (digit >= 0 && word.length() == 1) {
                value += digit;
            } else {
                break;
            }
            i++;
        }
        if (value == 0 || isCounter(tokens, i)) {
            return Optional.empty();
        }
        return Optional.of(new Found(BigDecimal.valueOf(value), i - at + suffix(tokens, i), top));
    }

    /** A counter makes it an ordinary ordinal or a period: {@code 第三产业}, {@code 前三季度}. */
    private static boolean isCounter(List<Token> tokens, int at) {
        return at < tokens.size() && "产季批次届章条年月期轮".contains(tokens.get(at).word());
    }

    private static int suffix(List<Token> tokens, int at) {
        return at < tokens.size() && "位名强".contains(tokens.get(at).word()) ? 1 : 0;
    }
}
