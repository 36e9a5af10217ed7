package org.provindex.reading.measure;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.provindex.reading.quantity.Bound;
import org.provindex.reading.quantity.Quantity;
import org.provindex.reading.text.Piece;
import org.provindex.reading.text.WordTable;

/** The rules of a table in their order; the first that holds decides. */
public final class Cues {
    private static final Map<String, Set<String>> SETS = sets();

    private final Map<Quantity.Form, Candidates> candidates = new EnumMap<>(Quantity.Form.class);

    private Cues(List<Cue> cues) {
        for (Quantity.Form form : Quantity.Form.values()) {
            candidates.put(
                    form,
                    new Candidates(cues.stream().filter(cue -> cue.isFor(letter(form))).toList()));
        }
    }

    /** What a rule says about a quantity. */
    public record Verdict(String rule, String says, Set<String> details) {
        /** Whether the rule adds this word. */
        public boolean is(String detail) {
            return details.contains(detail);
        }
    }

    /** Reads a table of rules. */
    public static Cues read(String table) {
        return new Cues(
                WordTable.lines(table).stream().map(line -> Cue.parse(line, SETS)).toList());
    }

    /** The word sets that patterns may name. */
    public static Map<String, Set<String>> sets() {
        Map<String, Set<String>> sets = new HashMap<>();
        WordTable.byKey("measure/sets")
                .forEach(
                        (name, words) ->
                                sets.computeIfAbsent(name, key -> new TreeSet<>()).addAll(words));
        return sets;
    }

    /** What the first rule says that holds for the quantity at a place. */
    public Optional<Verdict> about(List<Piece> pieces, int at, Quantity quantity) {
        boolean bounded = quantity.bound() == Bound.GT || quantity.bound() == Bound.GE;
        for (Cue cue : candidates.get(quantity.form()).about(pieces, at)) {
            if ((bounded || !cue.bounded()) && cue.holds(pieces, at)) {
                return Optional.of(new Verdict(cue.id(), cue.says(), cue.details()));
            }
        }
        return Optional.empty();
    }

    /** The letter of a form in the rules. */
    private static char letter(Quantity.Form form) {
        return switch (form) {
            case COUNT -> 'n';
            case PERCENT, FRACTION -> '%';
            case POINTS -> 'p';
            case MONEY -> '$';
            case MEASURED -> 'm';
            case TIMES -> 'x';
            case DURATION -> 'd';
            case ORDINAL -> '#';
            case TOP -> 't';
        };
    }
}
