package org.provindex.composite.methodology;

/** Which way an indicator is good: +1 higher is better, -1 lower is better. */
public enum Direction {
    HIGHER_IS_BETTER(1),
    LOWER_IS_BETTER(-1),
    /** Not said here: the methodology's indicator section or the caller's catalogue decides. */
    AS_CATALOGUED(0);

    private final int sign;

    Direction(int sign) {
        this.sign = sign;
    }

    /** +1, -1, or 0 for {@link #AS_CATALOGUED}. */
    public int sign() {
        return sign;
    }

    public static Direction of(int sign) {
        return switch (sign) {
            case 1 -> HIGHER_IS_BETTER;
            case -1 -> LOWER_IS_BETTER;
            default -> throw new IllegalArgumentException("A direction is 1 or -1, not " + sign);
        };
    }
}
