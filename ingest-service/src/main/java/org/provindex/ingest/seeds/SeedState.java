package org.provindex.ingest.seeds;

import org.jspecify.annotations.Nullable;

/**
 * How far the loading is.
 *
 * @param state none, waiting, loading, loaded or failed
 * @param current the file being loaded
 */
public record SeedState(
        String state, int done, int total, @Nullable String current, @Nullable String error) {
    static final SeedState NONE = new SeedState("none", 0, 0, null, null);

    boolean isSettled() {
        return state.equals("none") || state.equals("loaded");
    }
}
