package org.provindex.composite.impute;

/** An imputation that needs nothing but the indicator itself. */
public sealed interface ColumnImputation extends Imputation
        permits FixedValue, Linear, Mean, Median, StepOverTime, Latest {
    /** The filled column, the input unchanged; NaN stays where nothing can be said. */
    double[] fill(Column column);
}
