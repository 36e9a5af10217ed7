package org.provindex.composite.methodology;

import java.util.List;

/** A node with children: the index itself, a pillar, a sub-pillar. */
public record Pillar(String code, Name name, double weight, Steps steps, List<Node> children)
        implements Node {
    public Pillar {
        children = List.copyOf(children);
    }
}
