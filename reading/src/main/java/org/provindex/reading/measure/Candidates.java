package org.provindex.reading.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.provindex.reading.text.Piece;

/**
 * Rules of a table by a word that must stand beside the quantity, so that of some hundreds only
 * those are asked that may hold.
 */
final class Candidates {
    private static final int[] NONE = {};

    private final List<Cue> cues;
    private final Map<String, int[]> byWordBefore;
    private final Map<String, int[]> byWordBehind;
    private final int[] others;

    Candidates(List<Cue> cues) {
        this.cues = cues;
        Map<String, List<Integer>> before = new HashMap<>();
        Map<String, List<Integer>> behind = new HashMap<>();
        List<Integer> rest = new ArrayList<>();
        for (int i = 0; i < cues.size(); i++) {
            Optional<Set<String>> left = cues.get(i).left().firstWords(false);
            Optional<Set<String>> right = cues.get(i).right().firstWords(true);
            if (left.isPresent()) {
                add(before, left.get(), i);
            } else if (right.isPresent()) {
                add(behind, right.get(), i);
            } else {
                rest.add(i);
            }
        }
        this.byWordBefore = arrays(before);
        this.byWordBehind = arrays(behind);
        this.others = array(rest);
    }

    private static void add(Map<String, List<Integer>> index, Set<String> words, int cue) {
        words.forEach(word -> index.computeIfAbsent(word, key -> new ArrayList<>()).add(cue));
    }

    private static Map<String, int[]> arrays(Map<String, List<Integer>> index) {
        Map<String, int[]> arrays = new HashMap<>();
        index.forEach((word, found) -> arrays.put(word, array(found)));
        return arrays;
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The rules that may hold for the quantity at a place, in the order of the table. */
    Iterable<Cue> about(List<Piece> pieces, int at) {
        int[] before = byWordBefore.getOrDefault(word(pieces, at - 1), NONE);
        int[] behind = byWordBehind.getOrDefault(word(pieces, at + 1), NONE);
        return () -> new Merged(before, behind);
    }

    /** The word of a piece as patterns know it; empty for what is no word. */
    private static String word(List<Piece> pieces, int at) {
        if (at < 0 || at >= pieces.size()) {
            return "";
        }
        Piece piece = pieces.get(at);
        if (piece.kind() == Piece.Kind.AREA) {
            return "<A>";
        }
        return piece.isWord() || piece.kind() == Piece.Kind.MARK ? piece.word() : "";
    }

    private final class Merged implements Iterator<Cue> {
        private final int[] before;
        private final int[] behind;
        private int nextBefore;
        private int nextBehind;
        private int nextOther;

        Merged(int[] before, int[] behind) {
            this.before = before;
            this.behind = behind;
        }

        @Override
        public boolean hasNext() {
            return nextBefore < before.length
                    || nextBehind < behind.length
                    || nextOther < others.length;
        }

        @Override
        public Cue next() {
            int one = nextBefore < before.length ? before[nextBefore] : Integer.MAX_VALUE;
            int two = nextBehind < behind.length ? behind[nextBehind] : Integer.MAX_VALUE;
            int three = nextOther < others.length ? others[nextOther] : Integer.MAX_VALUE;
            int least = Math.min(one, Math.min(two, three));
            if (least == Integer.MAX_VALUE) {
                throw new NoSuchElementException();
            }
            nextBefore += least == one ? 1 : 0;
            nextBehind += least == two ? 1 : 0;
            nextOther += least == three ? 1 : 0;
            return cues.get(least);
        }
    }
}
