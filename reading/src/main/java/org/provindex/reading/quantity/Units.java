package org.provindex.reading.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.Tokens;
import org.provindex.reading.text.WordTable;

/**
 * Words that stand behind a number: its scale ({@code million}) or its unit ({@code kilometers}).
 */
final class Units {
    private static final Map<String, List<Entry>> UNITS = read("quantity/units");
    private static final Map<String, List<Entry>> SCALES = read("quantity/scales");

    private Units() {}

    /**
     * A unit or scale found behind a number.
     *
     * @param code the unit's code, or the scale's own word
     * @param form kind of number it makes
     * @param factor to the base unit
     * @param length tokens it covers
     */
    record Found(String code, Quantity.Form form, BigDecimal factor, int length) {}

    private record Entry(List<String> words, String code, Quantity.Form form, BigDecimal factor) {}

    /** The longest unit that begins at a token. */
    static Optional<Found> unitAt(List<Token> tokens, int at) {
        return longest(UNITS, tokens, at);
    }

    /** The longest scale that begins at a token. */
    static Optional<Found> scaleAt(List<Token> tokens, int at) {
        return longest(SCALES, tokens, at);
    }

    /** The factor of a scale that is one word. */
    static Optional<BigDecimal> scale(String word) {
        return SCALES.getOrDefault(word, List.of()).stream()
                .filter(entry -> entry.words().size() == 1)
                .map(Entry::factor)
                .findFirst();
    }

    private static Optional<Found> longest(
            Map<String, List<Entry>> table, List<Token> tokens, int at) {
        if (at >= tokens.size()) {
            return Optional.empty();
        }
        Found best = null;
        for (Entry entry : table.getOrDefault(tokens.get(at).word(), List.of())) {
            int length = entry.words().size();
            if ((best == null || length > best.length()) && stands(entry.words(), tokens, at)) {
                best = new Found(entry.code(), entry.form(), entry.factor(), length);
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean stands(List<String> words, List<Token> tokens, int at) {
        if (at + words.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!tokens.get(at + i).is(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Lines {@code code form factor = phrase | phrase}. */
    private static Map<String, List<Entry>> read(String table) {
        Map<String, List<Entry>> byFirstWord = new HashMap<>();
        WordTable.byKey(table)
                .forEach(
                        (key, phrases) -> {
                            String[] parts = key.split("\\s+");
                            for (String phrase : phrases) {
                                List<String> words = Tokens.words(phrase);
                                byFirstWord
                                        .computeIfAbsent(words.get(0), word -> new ArrayList<>())
                                        .add(
                                                new Entry(
                                                        words,
                                                        parts[0],
                                                        Quantity.Form.valueOf(parts[1]),
                                                        new BigDecimal(parts[2])));
                            }
                        });
        return byFirstWord;
    }
}
