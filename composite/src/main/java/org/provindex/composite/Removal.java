package org.provindex.composite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.provindex.composite.methodology.Directions;
import org.provindex.composite.methodology.Methodology;
import org.provindex.composite.panel.Panel;

/**
 * What the index would be without one of its nodes; the weights of its siblings take over its part.
 *
 * @param node code of the removed leaf or pillar
 * @param meanRankChange mean of |rank without - rank with| over the areas ranked in both
 * @param ranks of the index without the node, by area
 */
public record Removal(String node, double meanRankChange, SortedMap<String, Double> ranks) {
    /** Removes each of some nodes in turn. */
    public static List<Removal> each(
            Collection<String> nodes,
            Methodology methodology,
            Panel panel,
            Directions directions,
            String period) {
        var nominal = Composite.compute(methodology, panel, directions).index(period).ranks();
        List<Removal> removals = new ArrayList<>();
        for (String node : nodes) {
            var ranks =
                    Composite.compute(methodology.without(node), panel, directions)
                            .index(period)
                            .ranks();
            double change =
                    ranks.entrySet().stream()
                            .filter(entry -> nominal.containsKey(entry.getKey()))
                            .mapToDouble(e -> Math.abs(e.getValue() - nominal.get(e.getKey())))
                            .average()
                            .orElse(Double.NaN);
            removals.add(new Removal(node, change, ranks));
        }
        return removals;
    }
}
