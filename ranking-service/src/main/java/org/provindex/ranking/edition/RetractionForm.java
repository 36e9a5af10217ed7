package org.provindex.ranking.edition;

import org.jspecify.annotations.Nullable;
import org.provindex.web.json.Need;

/**
 * Why an edition does not stand any more.
 *
 * @param reason a sentence for readers
 */
public record RetractionForm(@Nullable String reason) {
    public RetractionForm {
        reason = Need.text(reason, "reason", 2000);
    }
}
