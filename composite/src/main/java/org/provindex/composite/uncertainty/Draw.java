package org.provindex.composite.uncertainty;

/**
 * What chance decides about one input in one replication.
 *
 * @param u from 0 (included) to 1 (excluded); chooses among options
 * @param seed of the stream that weights and errors are drawn from
 */
public record Draw(double u, long seed) {
    public Draw {
        if (!(u >= 0 && u < 1)) throw new IllegalArgumentException("u must be from 0 below 1");
    }

    /** The draw that chooses an option, counted from 0, among so many. */
    public static Draw ofOption(int option, int options) {
        return new Draw((option + 0.5) / options, 0);
    }

    int option(int options) {
        return (int) (u * options);
    }
}
