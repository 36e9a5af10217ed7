package org.provindex.composite.aggregate;

import org.provindex.composite.panel.Over;

/** What a method that compares areas may compare: those of a period, or of all periods pooled. */
final class Reach {
    private Reach() {}

    static void check(Over over) {
        if (over instanceof Over.Base) {
            throw new IllegalArgumentException("over must be period or pooled");
        }
    }
}
