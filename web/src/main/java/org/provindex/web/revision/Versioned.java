package org.provindex.web.revision;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A view of one stored thing that knows the write that made it so. Its ETag changes with that write
 * alone.
 */
public interface Versioned {
    /** Key of the revision that last wrote it. */
    @JsonIgnore
    long version();
}
