package org.provindex.reading.claim;

import java.util.List;
import org.provindex.reading.mention.Mention;

/**
 * What was read from a document.
 *
 * @param claims its claims, in the order of the text
 * @param mentions its sentences that speak of an area
 */
public record Reading(List<Claim> claims, List<Mention> mentions) {
    /** Copies the lists. */
    public Reading {
        claims = List.copyOf(claims);
        mentions = List.copyOf(mentions);
    }
}
