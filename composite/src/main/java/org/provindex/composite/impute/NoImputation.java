package org.provindex.composite.impute;

/** Gaps stay gaps: the weights of the absent children go to the present ones. */
public record NoImputation() implements Imputation {}
