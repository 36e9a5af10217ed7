package org.provindex.ranking.uncertainty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The settings of a run with every default filled in, so that equal questions are one run.
 *
 * @param alternatives by step, in order
 */
public record Settings(
        int replications,
        long seed,
        double weightNoise,
        double dataError,
        Map<String, List<JsonNode>> alternatives,
        boolean sensitivity) {
    public Settings {
        alternatives = new TreeMap<>(alternatives);
    }

    static Settings of(UncertaintyForm form) {
        Map<String, List<JsonNode>> usual =
                Map.of(
                        "normalise",
                        List.of(
                                JsonNodeFactory.instance.textNode("zScore"),
                                JsonNodeFactory.instance.textNode("rank")));
        return new Settings(
                or(form.replications(), 10_000),
                or(form.seed(), 20_080_101L),
                or(form.weightNoise(), 0.25),
                or(form.dataError(), 0.0),
                or(form.alternatives(), usual),
                or(form.sensitivity(), true));
    }

    private static <T> T or(@org.jspecify.annotations.Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
