package org.provindex.composite.impute;

/** One stated value for every gap, in the indicator's unit after denominating. */
public record FixedValue(double value) implements ColumnImputation {
    @Override
    public double[] fill(Column column) {
        double[] filled = column.values().clone();
        for (int c = 0; c < filled.length; c++) {
            if (filled[c] != filled[c]) filled[c] = value;
        }
        return filled;
    }
}
