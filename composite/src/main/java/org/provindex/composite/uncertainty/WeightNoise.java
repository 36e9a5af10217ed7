package org.provindex.composite.uncertainty;

import java.util.List;

/**
 * Weights, stated or taken from data, times {@code 1 + relative · u}, with u uniform from -1 to 1
 * and independent for each node.
 *
 * @param relative from 0 to 1
 * @param nodes codes of the nodes whose own weight varies; empty for all
 */
public record WeightNoise(String name, double relative, List<String> nodes)
        implements UncertainInput {
    public WeightNoise {
        nodes = List.copyOf(nodes);
        if (!(relative >= 0 && relative <= 1)) {
            throw new IllegalArgumentException("relative must be from 0 to 1");
        }
    }
}
