package org.provindex.composite.uncertainty;

import java.util.List;

/**
 * Errors of measurement: each observed value, after denominating, times {@code 1 + relativeSd · z}
 * with z from the standard normal distribution, independent for each cell.
 *
 * @param leaves codes of the leaves that are uncertain; empty for all
 */
public record DataError(String name, double relativeSd, List<String> leaves)
        implements UncertainInput {
    public DataError {
        leaves = List.copyOf(leaves);
        if (!(relativeSd >= 0)) throw new IllegalArgumentException("relativeSd must be 0 or more");
    }
}
