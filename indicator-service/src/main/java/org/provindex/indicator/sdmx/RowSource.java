package org.provindex.indicator.sdmx;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Rows of a data structure, read anew each time. */
@FunctionalInterface
public interface RowSource {
    /**
     * @param consumer answers whether it wants another
     */
    void forEach(Predicate<@Nullable String[]> consumer);
}
