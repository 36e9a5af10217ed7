package org.provindex.composite.screen;

/**
 * Minimum shares of observed data, each from 0 (no demand) to 1 (complete); imputed values do not
 * count.
 *
 * @param byArea smallest share of an index's indicators that an area must have; below it the area
 *     takes no part in the period. Counted over the whole index
 * @param byIndicator smallest share of the areas that an indicator must have; below it the
 *     indicator is left out of the period. Counted over the whole universe
 * @param byNode smallest share of a node's children that must have a score for the node to have
 *     one; the weights of the absent ones go to the present ones. Applies to each node
 */
public record Screening(double byArea, double byIndicator, double byNode) {
    public static final Screening NONE = new Screening(0, 0, 0);

    public Screening {
        check("byArea", byArea);
        check("byIndicator", byIndicator);
        check("byNode", byNode);
    }

    private static void check(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(name + " must be from 0 to 1");
        }
    }

    /**
     * Whether a count reaches a share of a whole. Shares such as 0.9 have no exact binary form, so
     * that 9 of 10 must not fail by the last bit.
     */
    public static boolean reaches(int count, int whole, double share) {
        return count >= share * whole - 1e-9;
    }
}
