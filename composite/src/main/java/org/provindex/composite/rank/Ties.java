package org.provindex.composite.rank;

/** What areas with equal scores get, here for two of them behind one better area. */
public enum Ties {
    /** Both the better rank and the next area its place in the whole: 1, 2, 2, 4. */
    COMPETITION,
    /** Both the better rank and the next area the next number: 1, 2, 2, 3. */
    DENSE,
    /** Both the mean of their places: 1, 2.5, 2.5, 4. */
    AVERAGE
}
