package org.provindex.reading.claim;

/** The version of the rules: it changes whenever the same text may give other claims. */
public final class ReaderVersion {
    /** The version that this code is. */
    public static final String CURRENT = "1.7";

    private ReaderVersion() {}
}
