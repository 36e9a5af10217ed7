package org.provindex.reading.indicator;

/**
 * An indicator that a phrase may mean.
 *
 * @param code the indicator
 * @param score 1 for a curated name, below 1 for likeness of words
 * @param exact whether the phrase is a curated name
 */
public record Proposal(String code, double score, boolean exact) {}
