package org.provindex.composite.methodology;

import java.util.Optional;
import org.provindex.composite.denominate.Denominator;
import org.provindex.composite.normalise.Posts;

/**
 * A node with an indicator.
 *
 * @param code code of the node; that of the indicator unless the same one is used twice
 * @param indicator code of the indicator in the catalogue and the panel
 * @param denominate what to divide by, if anything
 * @param posts goalposts and target, if any
 */
public record Leaf(
        String code,
        Name name,
        String indicator,
        double weight,
        Direction direction,
        Optional<Denominator> denominate,
        Posts posts,
        Steps steps)
        implements Node {
    /** A leaf with weight 1 and nothing else said. */
    public static Leaf of(String indicator) {
        return new Leaf(
                indicator,
                Name.NONE,
                indicator,
                1,
                Direction.AS_CATALOGUED,
                Optional.empty(),
                Posts.NONE,
                Steps.none());
    }

    public Leaf withWeight(double weight) {
        return new Leaf(code, name, indicator, weight, direction, denominate, posts, steps);
    }

    public Leaf withDirection(Direction direction) {
        return new Leaf(code, name, indicator, weight, direction, denominate, posts, steps);
    }

    public Leaf withDenominator(Denominator by) {
        return new Leaf(code, name, indicator, weight, direction, Optional.of(by), posts, steps);
    }

    public Leaf withPosts(Posts posts) {
        return new Leaf(code, name, indicator, weight, direction, denominate, posts, steps);
    }

    public Leaf withSteps(Steps steps) {
        return new Leaf(code, name, indicator, weight, direction, denominate, posts, steps);
    }
}
