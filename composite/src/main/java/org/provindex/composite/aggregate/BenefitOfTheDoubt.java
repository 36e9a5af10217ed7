package org.provindex.composite.aggregate;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.provindex.composite.fault.StepNotApplicableException;

/**
 * Benefit of the doubt: each area is weighted as suits it best, {@code max Σ w_k x_ik} with {@code
 * Σ w_k x_jk ≤ 1} for every area j and {@code w ≥ 0}; from 0 to 1, and 1 for every area that some
 * weights put first. Optionally each child's own share {@code w_k x_ik / Σ w x_i} is kept within
 * limits. The stated weights play no part; scores must be 0 or more. Source: Cherchye et al.,
 * Social Indicators Research 82 (2007).
 *
 * @param minShare least share of each child, 0 for none
 * @param maxShare largest share of each child, 1 for none
 */
public record BenefitOfTheDoubt(double minShare, double maxShare) implements Aggregation {
    public BenefitOfTheDoubt {
        if (!(minShare >= 0 && minShare <= maxShare && maxShare <= 1)) {
            throw new IllegalArgumentException("shares must be 0 <= minShare <= maxShare <= 1");
        }
    }

    @Override
    public boolean aggregate(Operands in, double[] out, double[] logOut) {
        Operands.Table table = in.table();
        double[] best = new double[table.size()];
        List<LinearConstraint> frontier = new ArrayList<>();
        for (double[] row : table.rows()) {
            frontier.add(new LinearConstraint(row, Relationship.LEQ, 1));
        }
        for (int r = 0; r < best.length; r++) best[r] = solve(in, table, frontier, r);
        table.scatter(best, in.span(), out);
        return false;
    }

    private double solve(
            Operands in, Operands.Table table, List<LinearConstraint> frontier, int row) {
        double[] own = table.rows()[row];
        for (int k = 0; k < own.length; k++) {
            if (own[k] < 0) throw in.outOfDomain(k, table.cells()[row], "benefit of the doubt");
        }
        List<LinearConstraint> constraints = new ArrayList<>(frontier);
        for (int k = 0; k < own.length; k++) {
            if (minShare > 0) constraints.add(share(own, k, minShare, Relationship.GEQ));
            if (maxShare < 1) constraints.add(share(own, k, maxShare, Relationship.LEQ));
        }
        try {
            double score =
                    new SimplexSolver(1e-12, 10, 1e-13)
                            .optimize(
                                    new LinearObjectiveFunction(own, 0),
                                    new LinearConstraintSet(constraints),
                                    GoalType.MAXIMIZE,
                                    new NonNegativeConstraint(true))
                            .getValue();
            // The areas on the frontier tie at 1, which the pivots miss by the last digits.
            return score > 1 - 1e-10 ? 1 : Math.max(0, score);
        } catch (MathRuntimeException e) {
            throw new StepNotApplicableException(
                    in.axis().place(in.node(), table.cells()[row]),
                    "no weights keep the shares of all children between %s and %s"
                            .formatted(minShare, maxShare));
        }
    }

    /** {@code w_k x_k - limit · Σ w x} against 0. */
    private static LinearConstraint share(
            double[] own, int child, double limit, Relationship relationship) {
        double[] coefficients = new double[own.length];
        for (int k = 0; k < own.length; k++) {
            coefficients[k] = (k == child ? 1 - limit : -limit) * own[k];
        }
        return new LinearConstraint(coefficients, relationship, 0);
    }
}
