package org.provindex.reading.period;

import java.util.List;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.Words;

/** Tells times whose figures others are multiples of: {@code 2.1 times that of 2012}. */
final class MultipleBases {
    private final List<Token> tokens;

    MultipleBases(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** {@code 2.1 times that of 2012}, {@code doubling 2012}: the time is what is compared with. */
    boolean isMultipleOf(int i, int from, int to) {
        if (i < 0) {
            return false;
        }
        String word = tokens.get(i).word();
        boolean multiple =
                Words.isAny(
                        word,
                        "doubling",
                        "double",
                        "doubled",
                        "tripling",
                        "triple",
                        "tripled",
                        "quadrupling",
                        "quadruple",
                        "twice",
                        "times",
                        "fold");
        boolean that =
                Words.isAny(
                        word,
                        "that",
                        "those",
                        "what",
                        "it",
                        "was",
                        "figure",
                        "size",
                        "volume",
                        "total",
                        "as",
                        "number",
                        "level",
                        "amount",
                        "scale",
                        "value",
                        "count",
                        "output",
                        "quantity",
                        "sales",
                        "revenue",
                        "months",
                        "period",
                        "quarter");
        // "twice the share of 2019"
        that |=
                i > 1
                        && tokens.get(i - 1).is("the")
                        && Words.isAny(tokens.get(i - 2).word(), "times", "twice", "double");
        // "4.8 times the figure at the end of 2020"
        boolean figure =
                tokens.subList(i + 1, from).stream()
                        .anyMatch(
                                token ->
                                        token.is("figure")
                                                || token.is("level")
                                                || token.is("levels"));
        // "five times the 2019 figure"
        figure |=
                word.equals("times")
                        && to < tokens.size()
                        && Words.isAny(
                                tokens.get(to).word(),
                                "figure",
                                "level",
                                "number",
                                "total",
                                "value");
        // "double the turnover of 2022", "triple the exports of 2021"
        boolean ofTime = tokens.subList(i + 1, from).stream().anyMatch(token -> token.is("of"));
        for (int k = i - 1; ofTime && k >= Math.max(1, i - 3); k--) {
            boolean multiplied =
                    Words.isAny(
                            tokens.get(k - 1).word(),
                            "double",
                            "triple",
                            "quadruple",
                            "twice",
                            "times");
            if (multiplied && tokens.get(k).is("the")) {
                return true;
            }
        }
        // "2.4 times of the end of 2020"
        figure |= word.equals("times") && tokens.get(i + 1).is("of");
        boolean verb = word.equals("doubled") || word.equals("tripled");
        // "to double its 2021 sales"
        boolean its = i == from - 2 && Words.isAny(tokens.get(i + 1).word(), "its", "their", "the");
        boolean own = its && to < tokens.size() && tokens.get(to).kind() == Token.Kind.WORD;
        if (multiple && ((i == from - 1 || own) && !verb || figure)) {
            return true;
        }
        for (int k = i - 1; that && k >= Math.max(0, i - 6); k--) {
            if (Words.isAny(
                    tokens.get(k).word(), "times", "double", "triple", "twice", "fold", "-fold")) {
                return true;
            }
        }
        return false;
    }
}
