package org.provindex.ranking.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fired synchronously inside the transaction that publishes an edition, once for each edition: what
 * an observer stores through Jdbi on the same thread is committed together with it or not at all.
 * Publishing the same edition again fires nothing.
 *
 * @param editionId of the new edition
 * @param methodology code
 * @param version of the methodology, counted from 1
 * @param periods in order, at least one
 * @param universe code of the group that decides normalisation and rank
 * @param previousEditionId the newest edition of this methodology code and universe before, not
 *     retracted; null for the first
 * @param dataRevision id of the revision whose data went in
 * @param revisionKey key of the publishing write, for rows that observers store (its id is given at
 *     the commit)
 * @param checksum SHA-256 of the canonical JSON, 64 hexadecimal digits
 * @param comparable whether the edition before has the same methodology version, so that places won
 *     or lost mean something
 * @param moved rows whose rank differs from the edition before, or that it has not, by rank; all
 *     rows of the first edition
 */
public record EditionPublished(
        long editionId,
        String methodology,
        int version,
        List<String> periods,
        String universe,
        @Nullable Long previousEditionId,
        long dataRevision,
        long revisionKey,
        String checksum,
        boolean comparable,
        List<MovedRow> moved) {
    public EditionPublished {
        periods = List.copyOf(periods);
        moved = List.copyOf(moved);
    }
}
