package org.provindex.reading.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Phrases of several words, found at a token, the longest first. */
public final class PhraseTable {
    /** What {@link #byWords} holds phrases of one word by. */
    private static final String ALONE = "";

    /** By the first word, which is often one such as {@code the}, and then by the second. */
    private final Map<String, Map<String, List<Entry>>> byWords = new HashMap<>();

    private PhraseTable() {}

    private record Entry(List<String> words, String key) {}

    /**
     * A phrase found.
     *
     * @param key the key it has in its table, empty if the table has none
     * @param length tokens it covers
     */
    public record Found(String key, int length) {}

    /** Reads a word table, with or without keys. */
    public static PhraseTable read(String name) {
        PhraseTable table = new PhraseTable();
        for (String line : WordTable.lines(name)) {
            int equals = line.indexOf('=');
            String key = equals < 0 ? "" : line.substring(0, equals).strip();
            for (String phrase : line.substring(equals + 1).split("\\|")) {
                table.add(key, phrase);
            }
        }
        return table;
    }

    /** Phrases by their keys. */
    public static PhraseTable of(Map<String, List<String>> phrasesByKey) {
        PhraseTable table = new PhraseTable();
        phrasesByKey.forEach((key, phrases) -> phrases.forEach(phrase -> table.add(key, phrase)));
        return table;
    }

    private void add(String key, String phrase) {
        List<String> words = Tokens.words(phrase);
        if (!words.isEmpty()) {
            byWords.computeIfAbsent(words.get(0), word -> new HashMap<>())
                    .computeIfAbsent(
                            words.size() > 1 ? words.get(1) : ALONE, word -> new ArrayList<>())
                    .add(new Entry(words, key));
        }
    }

    /** Whether a phrase begins with a word. */
    public boolean begins(String word) {
        return byWords.containsKey(word);
    }

    /** The longest phrase that begins at a token. */
    public Optional<Found> at(List<Token> tokens, int at) {
        Map<String, List<Entry>> bySecond = byWords.get(tokens.get(at).word());
        if (bySecond == null) {
            return Optional.empty();
        }
        String second = at + 1 < tokens.size() ? tokens.get(at + 1).word() : ALONE;
        Optional<Found> longer = longest(bySecond.getOrDefault(second, List.of()), tokens, at);
        return longer.isPresent()
                ? longer
                : longest(bySecond.getOrDefault(ALONE, List.of()), tokens, at);
    }

    private static Optional<Found> longest(List<Entry> entries, List<Token> tokens, int at) {
        Entry best = null;
        for (Entry entry : entries) {
            if ((best == null || entry.words().size() > best.words().size())
                    && stands(entry.words(), tokens, at)) {
                best = entry;
            }
        }
        return best == null
                ? Optional.empty()
                : Optional.of(new Found(best.key(), best.words().size()));
    }

    /** The tokens that the longest phrase covers, 0 if none begins here. */
    public int lengthAt(List<Token> tokens, int at) {
        return at(tokens, at).map(Found::length).orElse(0);
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
}
