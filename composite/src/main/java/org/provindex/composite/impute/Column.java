package org.provindex.composite.impute;

import org.provindex.composite.panel.Axis;

/** The values of one indicator before imputation, NaN where absent; and the axis they lie on. */
public record Column(String code, Axis axis, double[] values) {}
