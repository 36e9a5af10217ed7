package org.provindex.launcher.claim;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.provindex.reading.claim.Claim;
import org.provindex.reading.claim.ClaimJson;

/** One line of JSON for each claim, in the form in which claims are labelled. */
final class ClaimLines implements ClaimOutput {
    private final PrintStream out;

    ClaimLines(PrintStream out) {
        this.out = out;
    }

    @Override
    public void add(String doc, Optional<LocalDate> date, List<Claim> claims) {
        for (Claim claim : claims) out.print(ClaimJson.write(claim, doc) + "\n");
    }

    @Override
    public void end() {
        out.flush();
    }
}
