package org.provindex.ranking.edition;

/**
 * Whether an edition is what it was when it was published.
 *
 * @param published checksum given at the publication
 * @param stored checksum of the rows and inputs as they are stored now
 * @param recomputed checksum of the edition computed anew from its inputs by this engine
 * @param holds whether all three are equal
 * @param publishedBy version of the engine that published it
 * @param engine version of the engine that answers
 */
public record VerificationView(
        String edition,
        String published,
        String stored,
        String recomputed,
        boolean holds,
        String publishedBy,
        String engine) {}
