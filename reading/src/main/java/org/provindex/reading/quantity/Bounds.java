package org.provindex.reading.quantity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.provindex.reading.text.Token;
import org.provindex.reading.text.Tokens;
import org.provindex.reading.text.WordTable;

/** Words that bound a number: {@code more than} before it, {@code or more} behind it. */
final class Bounds {
    private static final Map<String, List<Entry>> BEFORE = read("quantity/bounds-before", true);
    private static final Map<String, List<Entry>> BEHIND = read("quantity/bounds-behind", false);
    private static final Set<String> MOVES =
            Set.of(
                    "edged", "crept", "inched", "ticked", "nudged", "moved", "went", "goes", "gone",
                    "climbed", "shot", "pushed", "came");
    private static final int MOST_PHRASES = 3;

    private Bounds() {}

    record Found(int from, int to, Bound bound) {}

    private record Entry(List<String> words, Bound bound) {}

    /** The bound of a number that stands between two tokens, with the tokens that express it. */
    static Found around(List<Token> tokens, int core, int to) {
        int from = core;
        int end = to;
        Bound bound = Bound.EQ;
        for (int i = 0; i < MOST_PHRASES; i++) {
            Entry entry = before(tokens, from);
            if (entry == null) {
                break;
            }
            from -= entry.words().size();
            bound = entry.bound() == Bound.EQ ? bound : entry.bound();
        }
        Entry entry = behind(tokens, end);
        if (entry != null) {
            end += entry.words().size();
            bound = entry.bound() == Bound.EQ ? bound : entry.bound();
        }
        return new Found(from, end, bound);
    }

    private static Entry before(List<Token> tokens, int at) {
        if (at == 0) {
            return null;
        }
        Entry best = null;
        for (Entry entry : BEFORE.getOrDefault(tokens.get(at - 1).word(), List.of())) {
            if ((best == null || entry.words().size() > best.words().size())
                    && stands(entry.words(), tokens, at - entry.words().size())
                    && !isMoved(entry, tokens, at - entry.words().size())) {
                best = entry;
            }
        }
        return best;
    }

    /** {@code edged up to 41.6 percent}: where something went, no bound. */
    private static boolean isMoved(Entry entry, List<Token> tokens, int from) {
        return from > 0
                && entry.words().get(0).equals("up")
                && MOVES.contains(tokens.get(from - 1).word());
    }

    private static Entry behind(List<Token> tokens, int at) {
        if (at >= tokens.size()) {
            return null;
        }
        Entry best = null;
        for (Entry entry : BEHIND.getOrDefault(tokens.get(at).word(), List.of())) {
            if ((best == null || entry.words().size() > best.words().size())
                    && stands(entry.words(), tokens, at)) {
                best = entry;
            }
        }
        return best;
    }

    private static boolean stands(List<String> words, List<Token> tokens, int at) {
        if (at < 0 || at + words.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!tokens.get(at + i).is(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, List<Entry>> read(String table, boolean byLastWord) {
        Map<String, List<Entry>> entries = new HashMap<>();
        WordTable.byKey(table)
                .forEach(
                        (code, phrases) -> {
                            for (String phrase : phrases) {
                                List<String> words = Tokens.words(phrase);
                                String key = words.get(byLastWord ? words.size() - 1 : 0);
                                entries.computeIfAbsent(key, word -> new ArrayList<>())
                                        .add(new Entry(words, Bound.parse(code)));
                            }
                        });
        return entries;
    }
}
