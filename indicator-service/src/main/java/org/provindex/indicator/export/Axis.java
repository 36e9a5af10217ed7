package org.provindex.indicator.export;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.provindex.model.observation.Observation;

/** A dimension of a cube: how an observation is placed on it, and the values that occur. */
record Axis(
        String id,
        String label,
        @Nullable String role,
        Function<Observation, String> value,
        TreeSet<String> seen,
        Map<String, Integer> index) {
    static Axis of(
            String id,
            String label,
            @Nullable String role,
            Comparator<String> order,
            Function<Observation, String> value) {
        return new Axis(id, label, role, value, new TreeSet<>(order), new LinkedHashMap<>());
    }

    void number() {
        seen.forEach(v -> index.put(v, index.size()));
    }
}
