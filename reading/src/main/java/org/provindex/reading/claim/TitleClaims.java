package org.provindex.reading.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Holds what the title claims until the text has been read: what the text tells again, with its
 * time and words, is one claim.
 */
final class TitleClaims {
    private final Consumer<Claim> claims;
    private final Map<String, Claim> held = new LinkedHashMap<>();

    TitleClaims(Consumer<Claim> claims) {
        this.claims = claims;
    }

    /** Keeps a claim of the title back. */
    void hold(Claim claim) {
        held.put(key(claim), claim);
    }

    /** Hands a claim of the text on, in place of one of the title that says the same. */
    void tell(Claim claim) {
        if (!held.isEmpty()) {
            held.remove(key(claim));
        }
        claims.accept(claim);
    }

    /** Hands on what the title alone has claimed. */
    void end() {
        held.values().forEach(claims);
    }

    private static String key(Claim claim) {
        return String.join(
                "|",
                claim.area().orElse(""),
                claim.figure().measure().code(),
                claim.figure().value().toPlainString(),
                claim.figure().unit(),
                claim.kind().code());
    }
}
