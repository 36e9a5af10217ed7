package org.provindex.composite.methodology;

import java.util.Map;

/** Directions of a catalogue's indicators: +1 higher is better, -1 lower is better. */
public record Directions(Map<String, Direction> byIndicator) {
    public static final Directions NONE = new Directions(Map.of());

    public Directions {
        byIndicator = Map.copyOf(byIndicator);
    }

    /** From +1 and -1 by indicator. */
    public static Directions ofSigns(Map<String, Integer> signs) {
        return new Directions(
                signs.entrySet().stream()
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        Map.Entry::getKey, e -> Direction.of(e.getValue()))));
    }

    public Direction of(String indicator) {
        return byIndicator.getOrDefault(indicator, Direction.AS_CATALOGUED);
    }
}
