package org.provindex.composite.aggregate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.provindex.composite.fault.Place;
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
        int children = table.weights().length;
        if (minShare * children > 1 || maxShare * children < 1) {
            throw new StepNotApplicableException(
                    Place.ofIndicator(in.node()),
                    "no weights of %d children keep the shares of all between %s and %s"
                            .formatted(children, minShare, maxShare));
        }
        double[][] rows = scaled(in, table);
        double[] scores = new double[rows.length];
        for (int r = 0; r < scores.length; r++) scores[r] = solve(in, table, rows, r);
        table.scatter(scores, in.span(), out);
        return false;
    }

    /** Each child divided by its best score, which changes no result but the size of the pivots. */
    private static double[][] scaled(Operands in, Operands.Table table) {
        double[][] scaled = new double[table.size()][table.weights().length];
        for (int k = 0; k < table.weights().length; k++) {
            double best = table.best(k);
            for (int r = 0; r < scaled.length; r++) {
                double x = table.rows()[r][k];
                if (x < 0) throw in.outOfDomain(k, table.cells()[r], "benefit of the doubt");
                scaled[r][k] = best > 0 ? x / best : 0;
            }
        }
        return scaled;
    }

    /**
     * The dual program: as many constraints as children instead of areas. {@code min Σ_j y_j} with
     * {@code Σ_j y_j x_jk + Σ_l (h_l - g_l) s_lk ≥ x_ik} for each child k, where {@code s_l} is the
     * row of the share of child l, h and g its limits from above and below.
     */
    private double solve(Operands in, Operands.Table table, double[][] rows, int row) {
        double[] own = rows[row];
        int areas = rows.length;
        int m = own.length;
        double[] objective = new double[areas + 2 * m];
        Arrays.fill(objective, 0, areas, 1);
        List<LinearConstraint> constraints = new ArrayList<>();
        for (int k = 0; k < m; k++) {
            double[] coefficients = new double[objective.length];
            for (int j = 0; j < areas; j++) coefficients[j] = rows[j][k];
            for (int l = 0; l < m; l++) {
                double self = k == l ? 1 : 0;
                if (maxShare < 1) coefficients[areas + l] = (self - maxShare) * own[k];
                if (minShare > 0) coefficients[areas + m + l] = (minShare - self) * own[k];
            }
            constraints.add(new LinearConstraint(coefficients, Relationship.GEQ, own[k]));
        }
        try {
            double score =
                    new SimplexSolver(1e-12, 10, 1e-13)
                            .optimize(
                                    new LinearObjectiveFunction(objective, 0),
                                    new LinearConstraintSet(constraints),
                                    GoalType.MINIMIZE,
                                    new NonNegativeConstraint(true))
                            .getValue();
            // The areas on the frontier tie at 1 and those without any share at 0, which the pivots
            // miss by the last digits.
            if (score > 1 - 1e-10) return 1;
            return score < 1e-10 ? 0 : score;
        } catch (MathRuntimeException e) {
            throw new StepNotApplicableException(
                    in.axis().place(in.node(), table.cells()[row]),
                    "the linear program of the benefit of the doubt has no solution: "
                            + e.getMessage());
        }
    }
}
