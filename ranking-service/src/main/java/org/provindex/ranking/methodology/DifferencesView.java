package org.provindex.ranking.methodology;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How two versions differ.
 *
 * @param from version number of the earlier side
 * @param to version number of the later side
 * @param comparable whether nothing differs but names and descriptions, so that results are the
 *     same
 */
public record DifferencesView(
        String code, int from, int to, boolean comparable, List<Difference> differences) {
    /**
     * One difference.
     *
     * @param node code of the pillar or indicator; absent where it is of the methodology as a whole
     * @param field such as {@code weight}, {@code parent}, {@code normalise}; {@code node} where
     *     the node itself was added or removed
     * @param change added, removed or changed
     * @param from value of the earlier side, as JSON text
     * @param to value of the later side, as JSON text
     */
    public record Difference(
            @Nullable String node,
            String field,
            String change,
            @Nullable String from,
            @Nullable String to) {}
}
