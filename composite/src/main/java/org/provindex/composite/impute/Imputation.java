package org.provindex.composite.impute;

/**
 * Fills gaps in the values of an indicator. A gap for which the method finds nothing to start from
 * stays a gap; every filled cell and every gap left is marked.
 */
public sealed interface Imputation
        permits ColumnImputation,
                GroupImputation,
                NoImputation,
                RegressionImputation,
                RowImputation {}
