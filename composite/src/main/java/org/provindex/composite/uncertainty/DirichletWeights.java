package org.provindex.composite.uncertainty;

/**
 * Weights of the children of a node from a Dirichlet distribution around their stated shares:
 * parameter {@code concentration · share} for each child. The larger the concentration, the closer
 * to the stated ones.
 *
 * @param node code of the parent
 */
public record DirichletWeights(String name, String node, double concentration)
        implements UncertainInput {
    public DirichletWeights {
        if (!(concentration > 0)) {
            throw new IllegalArgumentException("concentration must be above 0");
        }
    }
}
