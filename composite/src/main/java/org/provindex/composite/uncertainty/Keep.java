package org.provindex.composite.uncertainty;

/**
 * What a run keeps beside the counts of ranks: all of it costs memory.
 *
 * @param scores every score and rank of every replication (16 bytes each)
 * @param pairs how often each area beats each other one (8 bytes a pair)
 */
public record Keep(boolean scores, boolean pairs) {
    public static final Keep COUNTS = new Keep(false, false);
}
