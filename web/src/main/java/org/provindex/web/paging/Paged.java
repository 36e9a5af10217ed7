package org.provindex.web.paging;

import org.jspecify.annotations.Nullable;

/** An answer of which there may be more. */
public interface Paged {
    /** What to send as {@code cursor} for the next page; null on the last one. */
    @Nullable String nextCursor();
}
