package org.provindex.ranking.methodology;

import org.jspecify.annotations.Nullable;
import org.provindex.web.json.Need;

/**
 * Where a copy goes.
 *
 * @param code of the copy; else it is the next version of the same code
 */
public record CopyForm(@Nullable String code) {
    public CopyForm {
        if (code != null) {
            Need.code(code, "code", 100);
        }
    }
}
