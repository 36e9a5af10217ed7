package org.provindex.reading.period;

import java.util.List;
import java.util.Set;
import org.provindex.reading.text.Token;

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
                Set.of(
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
                                "fold")
                        .contains(word);
        boolean that =
                Set.of(
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
                                "quarter")
                        .contains(word);
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
                        && Set.of("figure", "level", "number", "total", "value")
                                .contains(tokens.get(to).word());
        // "2.4 times of the end of 2020"
        figure |= word.equals("times") && tokens.get(i + 1).is("of");
        boolean verb = word.equals("doubled") || word.equals("tripled");
        if (multiple && (i == from - 1 && !verb || figure)) {
            return true;
        }
        for (int k = i - 1; that && k >= Math.max(0, i - 6); k--) {
            if (Set.of("times", "double", "triple", "twice", "fold", "-fold")
                    .contains(tokens.get(k).word())) {
                return true;
            }
        }
        return false;
    }
}
