package org.provindex.indicator.sdmx;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What data are asked for, by either grammar.
 *
 * @param structureType {@code dataflow} or {@code datastructure}
 * @param keys alternatives; each has the values asked for of each key dimension, empty for all;
 *     none for all
 * @param constraints that must all hold
 * @param updatedAfter a data revision, or null
 * @param asOf a data revision, or null
 * @param components those that are wanted in the answer
 * @param seriesKeysOnly whether no observation is wanted, only which series there are
 */
record DataQuery(
        String structureType,
        Flow flow,
        List<List<Set<String>>> keys,
        List<Constraint> constraints,
        @Nullable Long updatedAfter,
        @Nullable Long asOf,
        @Nullable Integer first,
        @Nullable Integer last,
        int offset,
        @Nullable Integer limit,
        List<Component> components,
        boolean flat,
        boolean seriesKeysOnly) {
    boolean isDelta() {
        return updatedAfter != null;
    }

    /** Whether a row has one of the keys and meets all constraints. */
    boolean matches(@Nullable String[] row) {
        return (keys.isEmpty() || keys.stream().anyMatch(key -> hasKey(key, row)))
                && constraints.stream().allMatch(c -> c.test(row));
    }

    private static boolean hasKey(List<Set<String>> key, @Nullable String[] row) {
        for (int i = 0; i < key.size(); i++) {
            if (!key.get(i).isEmpty() && !key.get(i).contains(row[i])) {
                return false;
            }
        }
        return true;
    }
}
