package org.provindex.composite.aggregate;

/**
 * From the scores of the children to the score of their node, for all areas of one period; higher
 * is better. The means skip absent children, whose weights go to the present ones; the methods that
 * compare areas with one another leave out the areas that lack a child.
 */
public sealed interface Aggregation
        permits ArithmeticMean,
                BenefitOfTheDoubt,
                Copeland,
                GeneralisedMean,
                GeometricMean,
                GreyRelational,
                HarmonicMean,
                MazziottaPareto,
                Median,
                Promethee,
                Topsis,
                Vikor {
    /**
     * Whether all periods are aggregated at once, so that scores of different years can be
     * compared.
     */
    default boolean pooled() {
        return false;
    }

    /**
     * @param operands children, weights and the period
     * @param out receives the scores of the node at the cells of the period; NaN where there is
     *     none
     * @param logOut receives the logarithm of the scores where the method has it at hand
     * @return whether {@code logOut} was filled
     */
    boolean aggregate(Operands operands, double[] out, double[] logOut);
}
