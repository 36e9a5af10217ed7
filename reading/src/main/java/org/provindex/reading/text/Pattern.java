package org.provindex.reading.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A row of words and gaps that is matched against pieces from a place on, forwards or backwards.
 *
 * <p>Elements are parted by blanks: {@code word}, {@code a|b}, {@code @set} of a table of word
 * sets, {@code <A>} an area, {@code <P>} a time, {@code <C>} a time that is compared with, {@code
 * <Q>} a quantity, {@code ..3} up to three pieces that end no clause and are no quantity, {@code ^}
 * the edge of the sentence or clause; {@code ?} behind an element makes it optional.
 */
public final class Pattern {
    private final List<Element> elements;

    private Pattern(List<Element> elements) {
        this.elements = elements;
    }

    private record Element(Type type, Set<String> words, int gap, boolean optional) {}

    private enum Type {
        WORDS,
        AREA,
        WIDE,
        PERIOD,
        COMPARED,
        QUANTITY,
        GAP,
        EDGE
    }

    /** Reads a pattern; sets are the word sets that {@code @name} may mean. */
    public static Pattern parse(String text, Map<String, Set<String>> sets) {
        List<Element> elements = new ArrayList<>();
        for (String part : text.strip().split("\\s+")) {
            if (!part.isEmpty()) {
                elements.add(element(part, sets));
            }
        }
        return new Pattern(elements);
    }

    private static Element element(String part, Map<String, Set<String>> sets) {
        if (part.startsWith("..")) {
            return new Element(Type.GAP, Set.of(), Integer.parseInt(part.substring(2)), true);
        }
        boolean optional = part.length() > 1 && part.endsWith("?");
        String body = optional ? part.substring(0, part.length() - 1) : part;
        return switch (body) {
            case "<A>" -> new Element(Type.AREA, Set.of(), 0, optional);
            case "<W>" -> new Element(Type.WIDE, Set.of(), 0, optional);
            case "<P>" -> new Element(Type.PERIOD, Set.of(), 0, optional);
            case "<C>" -> new Element(Type.COMPARED, Set.of(), 0, optional);
            case "<Q>" -> new Element(Type.QUANTITY, Set.of(), 0, optional);
            case "^" -> new Element(Type.EDGE, Set.of(), 0, optional);
            default -> new Element(Type.WORDS, words(body, sets), 0, optional);
        };
    }

    private static Set<String> words(String body, Map<String, Set<String>> sets) {
        Set<String> words = new HashSet<>();
        for (String word : body.split("\\|")) {
            if (word.startsWith("@")) {
                Set<String> set = sets.get(word.substring(1));
                if (set == null) {
                    throw new IllegalArgumentException("No word set '%s'".formatted(word));
                }
                words.addAll(set);
            } else {
                words.add(word);
            }
        }
        // asked for each piece around each quantity, where a hash set answers fastest
        return words;
    }

    /**
     * The words of which one must stand where the pattern begins, {@code <A>} among them for the
     * name of an area; empty where its first element asks for something else or may be left out.
     *
     * @param forward as in {@link #match}
     */
    public Optional<Set<String>> firstWords(boolean forward) {
        if (elements.isEmpty()) {
            return Optional.empty();
        }
        Element first = elements.get(forward ? 0 : elements.size() - 1);
        return first.type() == Type.WORDS && !first.optional()
                ? Optional.of(first.words())
                : Optional.empty();
    }

    /** Whether nothing is asked. */
    public boolean isEmpty() {
        return elements.isEmpty();
    }

    /**
     * Where the pattern ends if it begins at a place, -1 if it does not match.
     *
     * @param forward whether the pattern is read from its first element towards the end of the
     *     sentence, or from its last one towards the beginning
     * @return forwards, the index behind the match; backwards, the index of its first piece
     */
    public int match(List<Piece> pieces, int at, boolean forward) {
        int end = match(pieces, at, forward ? 0 : elements.size() - 1, forward ? 1 : -1);
        return end == NONE ? -1 : forward ? end : end + 1;
    }

    private static final int NONE = Integer.MIN_VALUE;

    private int match(List<Piece> pieces, int at, int element, int step) {
        if (element < 0 || element >= elements.size()) {
            return at;
        }
        Element wanted = elements.get(element);
        if (wanted.type() == Type.GAP) {
            int place = at;
            for (int skipped = 0; skipped <= wanted.gap(); skipped++) {
                int end = match(pieces, place, element + step, step);
                if (end != NONE) {
                    return end;
                }
                if (place < 0 || place >= pieces.size() || !isSkippable(pieces.get(place))) {
                    return NONE;
                }
                place += step;
            }
            return NONE;
        }
        if (wanted.type() == Type.EDGE) {
            boolean edge =
                    at < 0
                            || at >= pieces.size()
                            || pieces.get(at).endsClause()
                            || pieces.get(at).isComma();
            return edge ? match(pieces, at, element + step, step) : NONE;
        }
        if (at >= 0 && at < pieces.size() && fits(wanted, pieces.get(at))) {
            int end = match(pieces, at + step, element + step, step);
            if (end != NONE) {
                return end;
            }
        }
        return wanted.optional() ? match(pieces, at, element + step, step) : NONE;
    }

    private static boolean isSkippable(Piece piece) {
        return piece.kind() != Piece.Kind.QUANTITY && !piece.endsClause() && !piece.isComma();
    }

    private static boolean fits(Element wanted, Piece piece) {
        return switch (wanted.type()) {
            case AREA -> piece.kind() == Piece.Kind.AREA;
            case WIDE -> piece.kind() == Piece.Kind.AREA && piece.is("<wide>");
            case PERIOD -> piece.kind() == Piece.Kind.PERIOD;
            case COMPARED -> piece.kind() == Piece.Kind.PERIOD && piece.is("compared");
            case QUANTITY -> piece.kind() == Piece.Kind.QUANTITY;
            case WORDS ->
                    piece.kind() == Piece.Kind.AREA && wanted.words().contains("<A>")
                            || (piece.isWord() || piece.kind() == Piece.Kind.MARK)
                                    && wanted.words().contains(piece.word());
            case GAP, EDGE -> false;
        };
    }
}
