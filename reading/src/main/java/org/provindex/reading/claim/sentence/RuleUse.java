package org.provindex.reading.claim.sentence;

/**
 * A rule that took part in reading a claim.
 *
 * @param rule its name: what it decides, a point, and how, such as {@code period.carried}
 * @param certainty what it contributes to the confidence, as a factor: 1 where the text says it
 *     outright
 */
public record RuleUse(String rule, double certainty) {}
