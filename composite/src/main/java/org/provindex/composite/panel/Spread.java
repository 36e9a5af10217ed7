package org.provindex.composite.panel;

/** Which standard deviation is meant: of a sample (divided by n - 1) or of a population (n). */
public enum Spread {
    SAMPLE(1),
    POPULATION(0);

    private final int lost;

    Spread(int lost) {
        this.lost = lost;
    }

    /** The number to divide the sum of squared deviations of n values by. */
    public int divisor(int n) {
        return n - lost;
    }
}
