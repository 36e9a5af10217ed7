package org.provindex.indicator.sdmx;

import java.util.Arrays;
import java.util.Set;

/** Versions as queries name them; ours is the first and the only one. */
final class Versions {
    private static final Set<String> OURS =
            Set.of(
                    "*", "+", "~", "all", "latest", "1.0.0", "1.0", "1", "1+.0.0", "1.0+.0",
                    "1.0.0+");

    private Versions() {}

    static boolean matches(String versions) {
        return Arrays.stream(versions.split(",")).anyMatch(OURS::contains);
    }
}
