package org.provindex.ranking.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.provindex.web.json.InvalidFieldException;

/**
 * From where events are sent again: one of the two.
 *
 * @param sequence the first event that is sent again
 * @param since what was appended at or after this time is sent again
 */
public record Replay(@Nullable Long sequence, @Nullable Instant since) {
    public Replay {
        if ((sequence == null) == (since == null)) {
            throw new InvalidFieldException("sequence", "Give either 'sequence' or 'since'");
        }
        if (sequence != null && sequence < 1) {
            throw new InvalidFieldException("sequence", "Sequences begin with 1");
        }
    }
}
