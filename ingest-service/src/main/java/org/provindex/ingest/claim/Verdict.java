package org.provindex.ingest.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.provindex.model.observation.Cell;
import org.provindex.model.observation.Statement;
import org.provindex.reading.claim.Claim;

/**
 * A claim that was read and what is to become of it.
 *
 * @param waits reasons for which it waits, grows while the text is judged; empty if it goes live
 */
record Verdict(
        Claim claim,
        @Nullable Integer indicator,
        @Nullable Integer area,
        Translation.Outcome outcome,
        List<String> waits) {
    boolean goesLive() {
        return waits.isEmpty();
    }

    Cell cell() {
        return outcome.cell().orElseThrow();
    }

    Statement said() {
        return outcome.said().orElseThrow();
    }
}
