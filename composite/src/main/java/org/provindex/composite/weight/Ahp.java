package org.provindex.composite.weight;

import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionNonSymmetric;
import org.provindex.composite.fault.Place;
import org.provindex.composite.fault.StepNotApplicableException;

/**
 * Weights from pairwise judgements (analytic hierarchy process): the principal eigenvector of the
 * matrix in which {@code a_jk} says how many times more important child j is than child k. Refused
 * where the consistency ratio {@code ((λ - n) / (n - 1)) / RI} is above the limit. Source: Saaty,
 * The Analytic Hierarchy Process (1980); RI from its table.
 *
 * @param upper the judgements above the diagonal, row by row: a12, a13, ..., a23, ...; each above 0
 * @param maxConsistencyRatio usually 0.1
 */
public record Ahp(List<Double> upper, double maxConsistencyRatio) implements Weighting {
    private static final double[] RANDOM_INDEX = {
        0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59
    };

    public Ahp {
        upper = List.copyOf(upper);
        if (upper.stream().anyMatch(a -> !(a > 0) || Double.isInfinite(a))) {
            throw new IllegalArgumentException("upper must hold numbers above 0");
        }
    }

    @Override
    public double[] weights(WeightedChildren children) {
        Priorities priorities = priorities(children.node(), children.size());
        if (priorities.consistencyRatio() > maxConsistencyRatio) {
            throw new StepNotApplicableException(
                    Place.ofIndicator(children.node()),
                    "the judgements contradict one another: consistency ratio %.3f, allowed %s"
                            .formatted(priorities.consistencyRatio(), maxConsistencyRatio));
        }
        return priorities.weights();
    }

    /** Weights summing to 1 and the consistency ratio of the judgements. */
    public record Priorities(double[] weights, double consistencyRatio) {}

    /**
     * @throws StepNotApplicableException if there are not n(n-1)/2 judgements, or n is above 15
     */
    public Priorities priorities(String node, int n) {
        if (upper.size() != n * (n - 1) / 2 || n > RANDOM_INDEX.length) {
            throw new StepNotApplicableException(
                    Place.ofIndicator(node),
                    "%d children (at most %d) need %d judgements in upper, not %d"
                            .formatted(n, RANDOM_INDEX.length, n * (n - 1) / 2, upper.size()));
        }
        double[][] a = new double[n][n];
        int next = 0;
        for (int j = 0; j < n; j++) {
            a[j][j] = 1;
            for (int k = j + 1; k < n; k++) {
                a[j][k] = upper.get(next++);
                a[k][j] = 1 / a[j][k];
            }
        }
        if (n == 1) return new Priorities(new double[] {1}, 0);
        var eigen = new EigenDecompositionNonSymmetric(new Array2DRowRealMatrix(a, false));
        int principal = 0;
        for (int c = 1; c < n; c++) {
            if (eigen.getEigenvalue(c).getReal() > eigen.getEigenvalue(principal).getReal()) {
                principal = c;
            }
        }
        double lambda = eigen.getEigenvalue(principal).getReal();
        double[] vector = new double[n];
        for (int j = 0; j < n; j++) {
            vector[j] = eigen.getEigenvector(principal).getEntry(j).getReal();
        }
        double index = (lambda - n) / (n - 1);
        double ratio = RANDOM_INDEX[n - 1] == 0 ? 0 : Math.max(0, index / RANDOM_INDEX[n - 1]);
        return new Priorities(Weighting.shares(vector), ratio);
    }
}
