package org.provindex.ingest.imports;

import org.jspecify.annotations.Nullable;

/** Where a row belongs that names a source and release, or neither. */
interface Releases {
    /**
     * Surrogate key of the release, or null if there is none such.
     *
     * @param source as in the row, empty if it names none
     * @param release likewise
     */
    @Nullable Integer find(String source, String release);
}
