package org.provindex.launcher.compute;

import java.util.Locale;

/** How a computation is written. */
public enum ComputationFormat {
    CSV,
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
