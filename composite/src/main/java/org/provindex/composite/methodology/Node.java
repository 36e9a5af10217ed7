package org.provindex.composite.methodology;

/** A node of the tree below the index: a pillar with children, or a leaf with an indicator. */
public sealed interface Node permits Pillar, Leaf {
    /** Unique in the tree; letters, digits, {@code . _ -}. */
    String code();

    Name name();

    /** Raw weight within the parent, 0 or more; only proportions count. */
    double weight();

    /** The steps chosen at this node. */
    Steps steps();
}
