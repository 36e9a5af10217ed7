package org.provindex.composite.uncertainty;

import java.util.List;
import java.util.Map;

/**
 * One of several sets of weights by node code, each equally likely; nodes not named keep theirs.
 */
public record WeightSets(String name, List<Map<String, Double>> sets) implements UncertainInput {
    public WeightSets {
        sets = sets.stream().map(Map::copyOf).toList();
        if (sets.isEmpty()) throw new IllegalArgumentException("sets must not be empty");
    }
}
