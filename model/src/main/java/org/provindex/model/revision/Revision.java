package org.provindex.model.revision;

import java.time.Instant;

/**
 * A moment of the clock of knowledge: all that was committed up to and with it.
 *
 * @param id 0 for the empty database, then rising by one with each write transaction
 * @param recordedAt when it was committed, by the database's clock
 */
public record Revision(long id, Instant recordedAt) {
    /** Before the first write. */
    public static final Revision NONE = new Revision(0, Instant.EPOCH);
}
