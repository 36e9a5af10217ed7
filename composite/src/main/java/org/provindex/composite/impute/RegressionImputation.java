package org.provindex.composite.impute;

import java.util.List;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;
import org.provindex.composite.fault.Place;
import org.provindex.composite.fault.StepNotApplicableException;
import org.provindex.composite.panel.Axis;
import org.provindex.composite.panel.Over;
import org.provindex.composite.panel.Span;

/**
 * Predicted by a linear regression on other indicators of the panel, fitted by least squares with
 * an intercept to the areas that have all of them. A gap where a predictor is absent stays.
 *
 * @param on codes of the predictors
 */
public record RegressionImputation(List<String> on, Over over) implements Imputation {
    public RegressionImputation {
        on = List.copyOf(on);
        if (on.isEmpty()) throw new IllegalArgumentException("on must name an indicator");
    }

    /**
     * @param predictors a column for each of {@link #on}
     * @throws StepNotApplicableException if too few areas are complete, or predictors are collinear
     */
    public double[] fill(Column column, double[][] predictors) {
        double[] filled = column.values().clone();
        Axis axis = column.axis();
        for (int t = 0; t < axis.periods().size(); t++) {
            Span span = axis.span(t);
            double[] beta = null;
            for (int c = span.from(); c < span.to(); c++) {
                if (filled[c] == filled[c]) continue;
                if (beta == null) beta = fit(column, predictors, over.fit(axis, t));
                double predicted = beta[0];
                for (int p = 0; p < predictors.length; p++) {
                    predicted += beta[p + 1] * predictors[p][c];
                }
                filled[c] = predicted;
            }
        }
        return filled;
    }

    private double[] fit(Column column, double[][] predictors, Span span) {
        int[] complete =
                java.util.stream.IntStream.range(span.from(), span.to())
                        .filter(c -> !Double.isNaN(column.values()[c]))
                        .filter(
                                c ->
                                        java.util.Arrays.stream(predictors)
                                                .noneMatch(p -> Double.isNaN(p[c])))
                        .toArray();
        if (complete.length < predictors.length + 2) {
            throw new StepNotApplicableException(
                    Place.ofIndicator(column.code()),
                    "regression on %s needs %d complete areas and has %d"
                            .formatted(on, predictors.length + 2, complete.length));
        }
        double[] y = new double[complete.length];
        double[][] x = new double[complete.length][predictors.length];
        for (int r = 0; r < y.length; r++) {
            y[r] = column.values()[complete[r]];
            for (int p = 0; p < predictors.length; p++) x[r][p] = predictors[p][complete[r]];
        }
        try {
            var regression = new OLSMultipleLinearRegression();
            regression.newSampleData(y, x);
            return regression.estimateRegressionParameters();
        } catch (MathRuntimeException e) {
            throw new StepNotApplicableException(
                    Place.ofIndicator(column.code()),
                    "the predictors %s are collinear or constant".formatted(on));
        }
    }
}
