package org.provindex.launcher.claim;

import java.util.Locale;

/** How claims are printed. */
public enum ClaimFormat {
    TABLE,
    JSON,
    JSONL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
