package org.provindex.launcher.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.provindex.reading.claim.Claim;

/** Where the claims of documents go, one document after the other. */
interface ClaimOutput {
    /**
     * @param doc name of the document
     * @param date its day of publication
     */
    void add(String doc, Optional<LocalDate> date, List<Claim> claims);

    /** After the last document. */
    void end();
}
