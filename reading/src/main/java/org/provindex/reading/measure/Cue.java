package org.provindex.reading.measure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.provindex.reading.text.Pattern;
import org.provindex.reading.text.Piece;

/**
 * A rule of the language: words around a quantity that say what it measures.
 *
 * @param id name of the rule, as explanations show it
 * @param forms letters of the forms of quantity that it applies to
 * @param left what stands before the quantity
 * @param right what stands behind it
 * @param says what follows, such as {@code growth}, {@code level}, {@code drop}
 * @param details further words, such as {@code down}
 * @param bounded whether it holds for bounds only, such as {@code more than}
 */
record Cue(
        String id,
        String forms,
        Pattern left,
        Pattern right,
        String says,
        Set<String> details,
        boolean bounded) {

    /** Reads {@code id : left _forms right : says details}. */
    static Cue parse(String line, Map<String, Set<String>> sets) {
        String[] parts = line.split("\\s+:\\s+");
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not a rule: '%s'".formatted(line));
        }
        String[] pattern = (" " + parts[1] + " ").split("\\s_", 2);
        int space = pattern[1].indexOf(' ');
        String[] says = parts[2].strip().split("\\s+");
        Set<String> details = Set.copyOf(List.of(says).subList(1, says.length));
        return new Cue(
                parts[0].strip(),
                pattern[1].substring(0, space),
                Pattern.parse(pattern[0], sets),
                Pattern.parse(pattern[1].substring(space), sets),
                says[0],
                details,
                details.contains("bounded"));
    }

    /** Whether the rule holds for the quantity at a place. */
    boolean holds(List<Piece> pieces, int at) {
        return (left.isEmpty() || left.match(pieces, at - 1, false) >= 0)
                && (right.isEmpty() || right.match(pieces, at + 1, true) >= 0);
    }

    /** Whether it is asked about quantities of a form. */
    boolean isFor(char form) {
        return forms.isEmpty() || forms.indexOf(form) >= 0;
    }
}
