package org.provindex.reading.quantity;

import java.util.List;
import java.util.Set;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.WordTable;

/** Tells numbers that belong to a name or a label: {@code COVID-19}, {@code Figure 3}. */
final class NameNumbers {
    private static final Set<String> LABELS = WordTable.words("quantity/labels");

    private NameNumbers() {}

    /**
     * Whether the number belongs to a name or label: {@code COVID-19}, {@code Figure 3}, {@code
     * Industry 4.0}.
     */
    static boolean isPartOfName(List<Token> tokens, int at) {
        if (at == 0) {
            return false;
        }
        Token before = tokens.get(at - 1);
        boolean address =
                tokens.get(at).glued()
                        && (before.is("@")
                                || before.is("_")
                                || before.is("/")
                                        && !Numbers.at(tokens, Math.max(0, at - 2)).isPresent());
        if (address || at + 1 < tokens.size() && tokens.get(at + 1).is("@")) {
            return true;
        }
        if (before.kind() == Token.Kind.MARK
                && before.is("-")
                && before.glued()
                && tokens.get(at).glued()) {
            return at > 1
                    && tokens.get(at - 2).kind() == Token.Kind.WORD
                    && tokens.get(at - 2).glued() == false
                    && !Numbers.at(tokens, at - 2).isPresent();
        }
        return LABELS.contains(before.word()) && tokens.get(at).kind() == Token.Kind.NUMBER
                || tokens.get(at).word().endsWith(".0")
                        && before.capital()
                        && tokens.get(at).word().length() == 3;
    }
}
